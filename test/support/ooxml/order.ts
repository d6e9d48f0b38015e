import type { Element } from './tree';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The order in which ECMA-376 (parts 1 and 4) lets children stand; Word and Excel "repair" a file that has another. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    words(`w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd
    w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd
    w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment
    w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange`),
  'w:rPr':
    words(`w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint
    w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd
    w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath w:rPrChange`),
  'w:tbl': words('w:tblPr w:tblGrid w:tr'),
  'w:tblPr':
    words(`w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing
    w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription w:tblPrChange`),
  'w:tcPr':
    words(`w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign
    w:hideMark w:headers w:cellIns w:cellDel w:cellMerge w:tcPrChange`),
  'w:tblBorders': words('w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV'),
  'w:tcBorders': words('w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV w:tl2br w:tr2bl'),
  'w:tcMar': words('w:top w:left w:start w:bottom w:right w:end'),
  'w:pBdr': words('w:top w:left w:bottom w:right w:between w:bar'),
  'w:sectPr':
    words(`w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType
    w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid w:printerSettings`),
  'w:font': words('w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig w:embedRegular'),
  'w:style':
    words(`w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat
    w:locked w:personal w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr`),
  worksheet:
    words(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
    autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks
    printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
    legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst`),
  workbook:
    words(`fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames
    calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst`),
  styleSheet: words(
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  ),
  xf: words('alignment protection extLst'),
  dxf: words('font numFmt fill alignment border protection extLst'),
  border: words('start end left right top bottom diagonal vertical horizontal'),
  sheetPr: words('tabColor outlinePr pageSetUpPr'),
  sheetView: words('pane selection pivotSelection extLst'),
  c: words('f v is extLst'),
  dataValidation: words('formula1 formula2'),
  cfRule: words('formula colorScale dataBar iconSet extLst'),
  headerFooter: words('oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter'),
  comments: words('authors commentList extLst'),
};

/** Children that stand out of order, in the whole element. */
export function outOfOrder(element: Element): string[] {
  const order = ORDERS[element.name];
  const own = element.children.flatMap((child) => outOfOrder(child));
  if (!order) return own;
  let last = -1;
  const faults = element.children.flatMap(({ name }) => {
    const at = order.indexOf(name);
    if (at < 0)
      return name.includes(':') && !name.startsWith('w:') ? [] : [`${name} has no place in ${element.name}`];
    const fault = at < last ? [`${name} stands too late in ${element.name}`] : [];
    last = Math.max(last, at);
    return fault;
  });
  return [...faults, ...own];
}
