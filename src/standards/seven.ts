import type { IndicatorSlug } from './types';

/** One of something for each of the seven indicators, by its slug. Its values run in the order of the form. */
export type Seven<One> = Readonly<Record<IndicatorSlug, One>>;

/**
 * Makes one for each indicator, in the order of the form.
 *
 * @example sevenOf((slug) => slug.length) // { degree: 6, backbone: 8, pe_arts: 7, rooms: 5, sports: 6, equipment: 9, multimedia: 10 }
 */
export function sevenOf<One>(make: (slug: IndicatorSlug) => One): Seven<One> {
  // Written out, so that all of them share one shape: a county has thousands of rows.
  return {
    degree: make('degree'),
    backbone: make('backbone'),
    pe_arts: make('pe_arts'),
    rooms: make('rooms'),
    sports: make('sports'),
    equipment: make('equipment'),
    multimedia: make('multimedia'),
  };
}

/** Makes one for each indicator from what another has for it. */
export function mapSeven<One, Other>(seven: Seven<One>, make: (one: One) => Other): Seven<Other> {
  return {
    degree: make(seven.degree),
    backbone: make(seven.backbone),
    pe_arts: make(seven.pe_arts),
    rooms: make(seven.rooms),
    sports: make(seven.sports),
    equipment: make(seven.equipment),
    multimedia: make(seven.multimedia),
  };
}
