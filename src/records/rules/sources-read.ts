import { baseName } from '../layouts/sources';
import type { RawHeading } from '../model';
import type { SentItem } from '../layouts/sent-items';
import type { SourceReading } from '../layouts/sources';
import type { RawRaised, SourceRule } from './rule';
import { RAW_PRACTICE } from './sources';
import { nth, putUnder } from '../../standards/lists';

export const SOURCE_RULES: readonly SourceRule[] = [
  {
    scope: 'sources',
    id: 'raw/not-understood',
    category: 'structure',
    severity: 'warning',
    sentence: {
      zh: '没有在“{file}”里认出学校数据（找不到学校名称一栏和可用的数字栏）。如果它是原始数据，请核对表头；否则不用管。',
      en: 'No school data were found in “{file}” (no column of school names with figures beside it). Check its headings if it is raw data.',
    },
    source: RAW_PRACTICE,
    *check(sources) {
      for (const { file, readings, others } of sources) {
        if (readings.length === 0) yield { places: others, parameters: { file: baseName(file) } };
      }
    },
  },
  {
    scope: 'sources',
    id: 'raw/sheet-not-used',
    category: 'structure',
    severity: 'information',
    sentence: {
      zh: '“{file}”的工作表“{sheet}”没有认出学校数据，没有使用。',
      en: 'The sheet “{sheet}” of “{file}” holds no school data that were understood; it was not used.',
    },
    source: RAW_PRACTICE,
    *check(sources) {
      for (const { file, readings, others } of sources) {
        if (readings.length === 0) continue;
        for (const place of others)
          yield { places: [place], parameters: { file: baseName(file), sheet: place.sheet } };
      }
    },
  },
  {
    scope: 'sources',
    id: 'raw/hidden-sheet',
    category: 'structure',
    severity: 'information',
    sentence: {
      zh: '“{file}”里的工作表“{sheet}”是隐藏的，里面的数据已照样使用。请取消隐藏，核对是否应该使用；不用的请删去那张表。',
      en: 'The sheet “{sheet}” of “{file}” is hidden; its data were used. Unhide it and see whether they should be; delete it if not.',
    },
    source: RAW_PRACTICE,
    *check(sources) {
      for (const { file, readings, hidden } of sources) {
        for (const sheet of hidden) {
          const places = readings.filter((reading) => reading.sheet === sheet);
          yield {
            places: places.flatMap(({ records }) => records.slice(0, 1).map(({ place }) => place)),
            parameters: { file: baseName(file), sheet },
          };
        }
      }
    },
  },
  {
    scope: 'sources',
    id: 'raw/mu-converted',
    category: 'entry',
    severity: 'information',
    sentence: {
      zh: '“{heading}”的单位是亩，已按 1 亩 = 2000/3 平方米换算。',
      en: '“{heading}” is in 亩; it was converted at 2000/3 m² each.',
    },
    source: RAW_PRACTICE,
    *check(sources) {
      const seen = new Map<string, RawHeading[]>();
      for (const { file, readings } of sources) {
        for (const heading of readings.flatMap(({ headings }) => headings)) {
          if (heading.unit !== '亩') continue;
          const id = `${heading.scope === 'table' ? file : ''}:${heading.text}`;
          putUnder(seen, id, heading);
        }
      }
      for (const headings of seen.values()) {
        yield {
          places: headings.map(({ place }) => place),
          parameters: { heading: nth(headings, 0).text },
        };
      }
    },
  },
  {
    scope: 'sources',
    id: 'raw/item-renamed',
    category: 'structure',
    severity: 'information',
    sentence: {
      zh: '“{name}”交回的采集表里，“{was}”被改成了“{now}”，仍按“{was}”读。请核对填的是不是这一项。',
      en: 'On the sheet returned by “{name}” “{was}” was changed into “{now}”; it is still read as “{was}”. Check that the figure is that one.',
    },
    source: RAW_PRACTICE,
    check: (sources) => changed(sources, 'renamed'),
  },
  {
    scope: 'sources',
    id: 'raw/unit-changed',
    category: 'entry',
    severity: 'information',
    sentence: {
      zh: '“{name}”交回的采集表里，“{item}”的单位由{was}改成了{now}，已按{now}换算。请核对。',
      en: 'On the sheet returned by “{name}” the unit of “{item}” was changed from {was} into {now}; it was converted. Please check.',
    },
    source: RAW_PRACTICE,
    check: (sources) => changed(sources, 'unit'),
  },
];

function* changed(sources: readonly SourceReading[], wanted: SentItem['kind']): Iterable<RawRaised> {
  for (const { readings } of sources) {
    for (const { remarks = [], records, headings } of readings) {
      const name = records[0]?.words.get('name')?.text ?? '';
      for (const { kind, place, was, now } of remarks) {
        const item = headings.find((heading) => heading.place === place)?.text ?? '';
        if (kind === wanted) yield { places: [place], parameters: { name, was, now, item }, school: name };
      }
    }
  }
}
