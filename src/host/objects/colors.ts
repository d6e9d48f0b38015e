import { decoder } from '../protocol/decode';
import { refuse } from '../protocol/errors';

/** HTML colour names Excel accepts beside #RRGGBB. */
const NAMES: Readonly<Record<string, string>> = {
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  brown: '#A52A2A',
  cyan: '#00FFFF',
  darkgray: '#A9A9A9',
  darkgreen: '#006400',
  darkred: '#8B0000',
  fuchsia: '#FF00FF',
  gold: '#FFD700',
  gray: '#808080',
  green: '#008000',
  lightblue: '#ADD8E6',
  lightgray: '#D3D3D3',
  lightgreen: '#90EE90',
  lightyellow: '#FFFFE0',
  lime: '#00FF00',
  magenta: '#FF00FF',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  pink: '#FFC0CB',
  purple: '#800080',
  red: '#FF0000',
  silver: '#C0C0C0',
  teal: '#008080',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** `#rrggbb`, `rrggbb` or a colour's name → `#RRGGBB`. */
export const color = decoder('color', (raw) => {
  if (typeof raw !== 'string') return refuse('InvalidArgument');
  const digits = /^#?([0-9a-f]{6})$/i.exec(raw)?.[1];
  return digits ? `#${digits.toUpperCase()}` : (NAMES[raw.toLowerCase()] ?? refuse('InvalidArgument'));
});

/** As `color`; "" takes the colour away. */
export const colorOrNone = decoder('color | ""', (raw) => (raw === '' ? '' : color.decode(raw)));
