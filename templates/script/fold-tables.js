// On a phone tables are folded under their titles, so that what is said of them can be read through; a link to a cell,
// a search and printing open them. Without this script they are open.
(() => {
  if (!window.matchMedia('(width < 36rem)').matches) return;
  for (const exhibit of document.querySelectorAll('main .exhibit')) {
    const title = exhibit.querySelector('h3');
    const table = exhibit.querySelector('.scroll');
    if (title === null || table === null) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...title.childNodes);
    title.append(button);
    const fold = (isFolded) => {
      exhibit.classList.toggle('folded', isFolded);
      button.setAttribute('aria-expanded', String(!isFolded));
      if (isFolded) table.setAttribute('hidden', 'until-found');
      else table.removeAttribute('hidden');
    };
    fold(true);
    button.addEventListener('click', () => fold(!exhibit.classList.contains('folded')));
    table.addEventListener('beforematch', () => fold(false));
    const openAsked = () => {
      const asked =
        window.location.hash === ''
          ? null
          : document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (asked === null || !exhibit.contains(asked)) return;
      fold(false);
      asked.scrollIntoView();
    };
    window.addEventListener('hashchange', openAsked);
    openAsked();
    window.addEventListener('beforeprint', () => fold(false));
  }
})();
