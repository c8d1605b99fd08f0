import { compareRatios, ratio, type Ratio } from '../../trade/ratio.ts';
import { indicatorsWordsIn } from '../../words/indicators.ts';
import type { Context } from '../context.ts';
import type { Exhibit, Sentence } from '../model.ts';
import { exactAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';

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

/** Which targets are furthest from their pace, the weakest first; as many as a sentence carries. */
export function behindSentence({ say, language }: Context, exhibit: Exhibit): Sentence | undefined {
  const own = indicatorsWordsIn(language);
  const behind = exhibit.rows
    .filter(({ cells }) => cells.at(-1)?.text === own.lights['far-behind'])
    .toSorted((left, right) => compareRatios(done(exhibit, left.key), done(exhibit, right.key)))
    .slice(0, own.most);
  const names = behind.flatMap(({ key }, index) => {
    const name = say.name(exhibit, key);
    return name === undefined ? [] : index === 0 ? [name] : [own.and, name];
  });
  return names.length === 0 ? undefined : sentence(own.sentences.farBehind, { names });
}

/** What has been reached of a target, in per cent; one that only asks for more counts as a whole. */
function done(exhibit: Exhibit, row: string): Ratio {
  return exactAt(exhibit, row, 'completion') ?? ratio(100n, 1n);
}
