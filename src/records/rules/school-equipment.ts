import { FIELD_NAMES } from '../../messages/records';
import { meets, standardByKey, thresholdOf } from '../../standards/lookup';
import { toNumber } from '../exact';
import type { RawFigure, SharedField } from '../model';
import type { RawRaised, SchoolRule, WholeSchool } from './rule';
import { GUARANTEE } from './sources';
import { sharedKey } from '../figure-key';

/** The figures of one kind at all sites of a school; null where a site has none or one in doubt. */
function atSites({ sites }: WholeSchool, field: SharedField): RawFigure[] | null {
  const found = sites.flatMap(({ figures }) => {
    const figure = figures.get(sharedKey(field));
    return figure?.value ? [figure] : [];
  });
  return found.length === sites.length ? found : null;
}

const total = (figures: readonly RawFigure[]): number =>
  figures.reduce((all, { value }) => all + (value ? toNumber(value) : 0), 0);

const KINDS = [
  ['musicRooms', 'musicArea', 'music_room_area'],
  ['artRooms', 'artArea', 'art_room_area'],
] as const;

/**
 * The area of one room; null where the heading leaves open whether it is that of one or of all. An area below the standard is
 * below it in either reading.
 */
function areaOfOne(figure: RawFigure, rooms: number): number | null {
  if (!figure.value) return null;
  const area = toNumber(figure.value);
  if (/每间|平均|最小/.test(figure.heading.text) || rooms <= 1) return area;
  return /总/.test(figure.heading.text) ? area / rooms : null;
}

/** Checks of what 表Ⅳ asks of every school beside the seven indicators: music and art rooms, the funds of small schools. */
export const SCHOOL_EQUIPMENT_RULES: readonly SchoolRule[] = [
  {
    scope: 'school',
    id: 'raw/special-rooms',
    category: 'standard',
    severity: 'warning',
    sentence: {
      zh: '“{name}”有 {classes} 个班，每 12 个班应有 1 间，{field}应不少于 {needed}，现在是 {rooms}。',
      en: '“{name}” has {classes} classes; with one for every 12 it needs {needed} of its {field} and has {rooms}.',
    },
    source: GUARANTEE,
    *check(school, profile): Iterable<RawRaised> {
      const { classes } = school;
      if (classes === null) return;
      const each = thresholdOf(standardByKey(profile, 'classes_per_art_room'));
      for (const [field] of KINDS) {
        const rooms = atSites(school, field);
        const needed = Math.ceil(classes / each);
        if (!rooms || total(rooms) >= needed) continue;
        yield {
          places: rooms.map(({ place }) => place),
          parameters: { name: school.name, classes, field: FIELD_NAMES[field], needed, rooms: total(rooms) },
          actual: total(rooms),
          expected: needed,
          school: school.name,
        };
      }
    },
  },
  {
    scope: 'school',
    id: 'raw/special-room-area',
    category: 'standard',
    severity: 'warning',
    sentence: {
      zh: '“{name}”的{field}是 {area}㎡，低于 {threshold}㎡。2016 年及以前建成的学校、农村小规模学校另有规定，符合的可不改。',
      en: 'The {field} of “{name}” is {area} m², below {threshold} m². Schools built by 2016 and small rural ones have lower standards.',
    },
    source: GUARANTEE,
    *check(school, profile): Iterable<RawRaised> {
      for (const [field, areaField, key] of KINDS) {
        const standard = standardByKey(profile, key);
        for (const { figures } of school.sites) {
          const figure = figures.get(sharedKey(areaField));
          const rooms = figures.get(sharedKey(field))?.value;
          if (!figure?.value || (rooms && toNumber(rooms) === 0)) continue;
          const area = areaOfOne(figure, rooms ? toNumber(rooms) : 1);
          if (area === null || area === 0 || meets(standard, area)) continue;
          yield {
            places: [figure.place],
            parameters: {
              name: school.name,
              field: FIELD_NAMES[areaField],
              area: Number(area.toPrecision(7)),
              threshold: thresholdOf(standard),
            },
            actual: area,
            expected: standard.threshold,
            school: school.name,
          };
        }
      }
    },
  },
  {
    scope: 'school',
    id: 'raw/small-school-funds',
    category: 'standard',
    severity: 'warning',
    sentence: {
      zh: '“{name}”只有 {pupils} 人，公用经费应按不低于 {least} 人核定，现在按 {funded} 人。',
      en: '“{name}” has {pupils} pupils; its public funds must be granted for at least {least}, and are for {funded}.',
    },
    source: GUARANTEE,
    *check(school, profile): Iterable<RawRaised> {
      const least = thresholdOf(standardByKey(profile, 'small_school_funding_base'));
      const { pupils } = school;
      const funded = atSites(school, 'fundedPupils');
      if (pupils === null || pupils >= least || !funded || total(funded) >= least) return;
      yield {
        places: funded.map(({ place }) => place),
        parameters: { name: school.name, pupils, least, funded: total(funded) },
        actual: total(funded),
        expected: least,
        school: school.name,
      };
    },
  },
];
