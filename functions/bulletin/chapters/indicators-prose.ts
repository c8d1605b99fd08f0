import { compareRatios } from '../../trade/ratio.ts';
import { indicatorsWordsIn, noticeWordsIn } from '../../words/catalogues.ts';
import type { Context } from '../context/context.ts';
import type { Claim, Exhibit, Sentence } from '../model/bulletin.ts';
import { claimFor, claimForFirst } from '../prose/claiming.ts';
import { exactAt, signAt } from '../prose/phrases.ts';
import { joinedSentence, sentence } from '../prose/template.ts';

export function servicesSentence({ say, span, language }: Context, exhibit: Exhibit): Sentence | undefined {
  return sentence(indicatorsWordsIn(language).sentences.outsourcing, {
    span,
    value: say.level(exhibit, 'offshore-outsourcing', 'now'),
    change: say.growth(exhibit, 'offshore-outsourcing', 'change'),
  });
}

export function capitalSentence({ say, language }: Context, exhibit: Exhibit): Sentence | undefined {
  return sentence(indicatorsWordsIn(language).sentences.capital, {
    foreign: say.level(exhibit, 'foreign-capital-used', 'now'),
    foreignChange: say.growth(exhibit, 'foreign-capital-used', 'change'),
    domestic: say.level(exhibit, 'out-of-province-capital', 'now'),
    domesticChange: say.growth(exhibit, 'out-of-province-capital', 'change'),
  });
}

export function abroadSentence({ say, language }: Context, exhibit: Exhibit): Sentence | undefined {
  return sentence(indicatorsWordsIn(language).sentences.abroad, {
    investment: say.level(exhibit, 'outbound-investment', 'now'),
    investmentChange: say.growth(exhibit, 'outbound-investment', 'change'),
    turnover: say.level(exhibit, 'contracted-projects-turnover', 'now'),
    turnoverChange: say.growth(exhibit, 'contracted-projects-turnover', 'change'),
  });
}

/** Which targets are far behind their pace: all of them, or the least completed where a sentence cannot carry all. */
export function behindSentence({ say, language }: Context, exhibit: Exhibit): Sentence | undefined {
  const own = indicatorsWordsIn(language);
  const text = own.lights['far-behind'];
  const where = { column: 'light', text };
  const behind = exhibit.rows.filter(({ cells }) => cells.at(-1)?.text === text).map(({ key }) => key);
  const named = ({ rows }: Claim, claim?: Claim) =>
    rows.flatMap((key, index) => {
      const name = say.name(exhibit, key, index === 0 ? claim : undefined);
      return name === undefined ? [] : index === 0 ? [name] : [own.and, name];
    });
  if (behind.length <= own.most) {
    const all = claimFor(exhibit, {
      ...{ kind: 'all-of', column: where.column, rows: behind, where, isWorded: false },
    });
    return all && sentence(own.sentences.farBehind, { names: named(all, all) });
  }
  const done = behind.flatMap((key) => {
    const value = exactAt(exhibit, key, 'completion');
    return value === undefined ? [] : [{ key, value }];
  });
  const least = claimForFirst(exhibit, {
    ...{ kind: 'least-done', column: 'completion', where },
    rows: done
      .toSorted((left, right) => compareRatios(left.value, right.value))
      .slice(0, own.most)
      .map(({ key }) => key),
  });
  return (
    least && sentence(own.sentences.leastDone, { least: say.claim(exhibit, least), names: named(least) })
  );
}

/** 行动计划38项目标：达标10项、正常9项 … */
export function lightsSentence({ say, language }: Context, table: Exhibit): Sentence | undefined {
  const own = noticeWordsIn(language).targets;
  const { lightNames } = indicatorsWordsIn(language);
  const names = new Map<string, string>(Object.entries(lightNames));
  const list = joinedSentence(
    table.rows
      .filter(({ key, emphasis }) => emphasis === undefined && signAt(table, key, 'count') === 1)
      .map(({ key }) =>
        sentence(own.light, { name: names.get(key) ?? key, count: say.level(table, key, 'count') }),
      ),
    { join: own.join, stop: '' },
  );
  return list && sentence(own.lights, { total: say.level(table, 'all', 'count'), list: list.parts });
}
