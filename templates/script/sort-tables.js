// Headings of figures and names become buttons that sort their table. Totals stay on top, what is left over at the
// bottom, and rows within a group with their group. Without this script the tables stand as they were printed.
(() => {
  const levelOf = (row) => Number(/level-(\d)/.exec(row.className)?.[1] ?? 0);
  const pin = (row) => (row.classList.contains('residual') ? 1 : row.classList.contains('total') ? -1 : 0);

  /** A row with the deeper rows below it. */
  const groupsOf = (rows) => {
    const level = Math.min(...rows.map(levelOf));
    const groups = [];
    for (const row of rows) {
      if (levelOf(row) <= level || groups.length === 0) groups.push({ row, below: [] });
      else groups.at(-1).below.push(row);
    }
    return groups;
  };

  const keyOf = (row, column) => {
    const text = (row.cells[column]?.firstChild?.textContent ?? '').trim();
    const number = Number.parseFloat(text.replaceAll(',', '').replace('−', '-'));
    return { text, number };
  };

  const sorted = (rows, column, isNumber, direction) =>
    groupsOf(rows)
      .map(({ row, below }) => ({ row, below, key: keyOf(row, column), pinned: pin(row) }))
      .sort((left, right) => {
        if (left.pinned !== right.pinned) return left.pinned - right.pinned;
        if (!isNumber) return direction * left.key.text.localeCompare(right.key.text, 'zh-CN');
        const [one, other] = [Number.isNaN(left.key.number), Number.isNaN(right.key.number)];
        if (one || other) return one - other;
        return direction * (left.key.number - right.key.number);
      })
      .flatMap(({ row, below }) => [
        row,
        ...(below.length === 0 ? [] : sorted(below, column, isNumber, direction)),
      ]);

  for (const table of document.querySelectorAll('.exhibit table')) {
    const body = table.tBodies[0];
    const asPrinted = [...body.rows];
    if (asPrinted.length < 3) continue;
    const headings = table.querySelectorAll('th[data-column]');
    for (const heading of headings) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => {
        const isNumber = heading.classList.contains('number');
        const turns = isNumber ? ['descending', 'ascending', ''] : ['ascending', 'descending', ''];
        const turn = turns[(turns.indexOf(heading.getAttribute('aria-sort') ?? '') + 1) % turns.length];
        for (const other of headings) other.removeAttribute('aria-sort');
        if (turn !== '') heading.setAttribute('aria-sort', turn);
        const direction = turn === 'ascending' ? 1 : -1;
        const column = Number(heading.dataset.column);
        body.append(...(turn === '' ? asPrinted : sorted(asPrinted, column, isNumber, direction)));
      });
    }
  }
})();
