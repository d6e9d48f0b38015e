import type { WpsInterior } from '../model';

/** Red in the standard palette, of which Color tells how WPS writes colours. */
const RED_INDEX = 3;
const RED_FIRST = 0xff0000;

/**
 * Colours are numbers, red in the lowest byte as in VBA; should WPS write red in the highest, our yellow would be blue. So the
 * first fill of ours that can be written is made the palette's red for a moment and read back.
 */
export class Colours {
  private redFirst: boolean | null = null;

  /** Gives the fill this colour, `RRGGBB`. The fill must be one of ours: of a mark's rule, or of a sheet we have just added. */
  fill(interior: WpsInterior, colour: string): void {
    this.redFirst ??= isRedFirst(interior);
    interior.Color = this.number(colour);
  }

  /** The number of a colour, once it is known how WPS writes them; until then as VBA does. */
  number(colour: string): number {
    const number = Number.parseInt(colour, 16);
    if (this.redFirst === true) return number;
    return ((number & 0xff) << 16) | (number & 0xff00) | (number >> 16);
  }
}

function isRedFirst(interior: WpsInterior): boolean {
  try {
    interior.ColorIndex = RED_INDEX;
    return interior.Color === RED_FIRST;
  } catch {
    return false;
  }
}
