import type { NewPage, NewSheet, PageLine } from '../../form/new-sheet';
import { DEFAULT_MARGINS, DEFAULT_PAGE } from '../../form/new-sheet';
import { areaAddress } from '../../form/workbook';

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/**
 * How a written sheet is printed, and its buttons to filter. All of it belongs to ExcelApi 1.9, below what we need anyway.
 * Breaks between pages are left out: no sheet that is written into an open workbook has any. Two syncs.
 */
export async function writePage(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { page = DEFAULT_PAGE, filter }: NewSheet,
): Promise<void> {
  if (filter) {
    sheet.autoFilter.apply(sheet.getRange(areaAddress(filter)));
    await context.sync();
  }
  layOut(sheet.pageLayout, page);
  // Excel asks the printer for its papers: on a computer without one it refuses, and the sheet is written all the same.
  await context.sync().catch(() => undefined);
}

function layOut(layout: Excel.PageLayout, page: NewPage): void {
  const { left, right, top, bottom } = page.margins ?? DEFAULT_MARGINS;
  layout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  layout.paperSize = page.paper ?? 'A4';
  layout.zoom = { horizontalFitToPages: 1 };
  layout.leftMargin = left * POINTS_PER_MILLIMETRE;
  layout.rightMargin = right * POINTS_PER_MILLIMETRE;
  layout.topMargin = top * POINTS_PER_MILLIMETRE;
  layout.bottomMargin = bottom * POINTS_PER_MILLIMETRE;
  layout.centerHorizontally = page.centered ?? false;
  if (page.repeat) layout.setPrintTitleRows(`$${page.repeat.first + 1}:$${page.repeat.last + 1}`);
  const lines = layout.headersFooters.defaultForAllPages;
  const header: PageLine = page.header ?? {};
  const footer: PageLine = page.footer ?? {};
  lines.leftHeader = header.left ?? '';
  lines.centerHeader = header.center ?? '';
  lines.rightHeader = header.right ?? '';
  lines.leftFooter = footer.left ?? '';
  lines.centerFooter = footer.center ?? '';
  lines.rightFooter = footer.right ?? '';
}
