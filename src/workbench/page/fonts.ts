const FONTS = ['等线', '微软雅黑', '黑体', '宋体'];

/** The grid draws on a canvas, which does not wait for fonts. A machine that has none of a family's fonts refuses to load it: no harm. */
export function loadFonts(): void {
  void Promise.allSettled(FONTS.map((font) => document.fonts.load(`11px ${font}`, '表 1')));
}
