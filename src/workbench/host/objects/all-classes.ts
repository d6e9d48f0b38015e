import type { HostClass } from '../protocol/class';
// First, since the classes refer to one another in circles and the workbook is where the host enters them.
import {
  ApplicationClass,
  CultureInfoClass,
  RuntimeClass,
  WorkbookClass,
  WorkbookProtectionClass,
} from './workbook';
import { BorderCollectionClass, RangeBorderClass } from './borders';
import {
  ChartAreaFormatClass,
  ChartAxesClass,
  ChartDataLabelsClass,
  ChartLegendClass,
  ChartTitleClass,
} from './chart-details';
import { ChartSeriesClass, ChartSeriesCollectionClass } from './chart-series';
import { ChartClass, ChartCollectionClass } from './charts';
import { CommentReplyClass, CommentReplyCollectionClass } from './comment-replies';
import { CommentClass, CommentCollectionClass } from './comments';
import {
  CellValueConditionalFormatClass,
  ConditionalFormatClass,
  ConditionalFormatCollectionClass,
  ConditionalFormatRuleClass,
  CustomConditionalFormatClass,
} from './conditional-formats';
import {
  ConditionalRangeBorderClass,
  ConditionalRangeBorderCollectionClass,
  ConditionalRangeFillClass,
  ConditionalRangeFontClass,
  ConditionalRangeFormatClass,
} from './conditional-look';
import { DataValidationClass } from './data-validation';
import { NamedItemClass, NamedItemCollectionClass } from './names';
import {
  CustomPropertyCollectionClass,
  DocumentPropertiesClass,
  SheetPropertyCollectionClass,
} from './properties';
import { PAGE_CLASSES } from './page-layout';
import { RangeClass } from './range';
import { RangeAreasClass, RangeCollectionClass } from './range-areas';
import { FormatProtectionClass, RangeFillClass, RangeFontClass, RangeFormatClass } from './range-format';
import { RangeSortClass } from './range-sort';
import { SettingCollectionClass } from './settings';
import {
  TableColumnClass,
  TableColumnCollectionClass,
  TableRowClass,
  TableRowCollectionClass,
} from './table-lines';
import { TableClass, TableCollectionClass, TableScopedCollectionClass } from './tables';
import { WorksheetClass } from './worksheet';
import { FreezePanesClass, WorksheetProtectionClass } from './worksheet-parts';
import { WorksheetCollectionClass } from './worksheets';

/** A class whatever its objects are made of: its tables can be read, not run. */
export type AnyClass = Pick<HostClass<never>, 'name' | 'properties' | 'navigations' | 'methods'>;

/** Every class of Excel's object model that this host has. */
export const ALL_CLASSES: readonly AnyClass[] = [
  WorkbookClass,
  ApplicationClass,
  CultureInfoClass,
  RuntimeClass,
  WorkbookProtectionClass,
  WorksheetCollectionClass,
  WorksheetClass,
  WorksheetProtectionClass,
  FreezePanesClass,
  ...PAGE_CLASSES,
  RangeClass,
  RangeAreasClass,
  RangeCollectionClass,
  RangeFormatClass,
  RangeFillClass,
  RangeFontClass,
  BorderCollectionClass,
  RangeBorderClass,
  FormatProtectionClass,
  RangeSortClass,
  ConditionalFormatCollectionClass,
  ConditionalFormatClass,
  CustomConditionalFormatClass,
  CellValueConditionalFormatClass,
  ConditionalFormatRuleClass,
  ConditionalRangeFormatClass,
  ConditionalRangeFillClass,
  ConditionalRangeFontClass,
  ConditionalRangeBorderCollectionClass,
  ConditionalRangeBorderClass,
  DataValidationClass,
  NamedItemCollectionClass,
  NamedItemClass,
  TableCollectionClass,
  TableScopedCollectionClass,
  TableClass,
  TableColumnCollectionClass,
  TableColumnClass,
  TableRowCollectionClass,
  TableRowClass,
  CommentCollectionClass,
  CommentClass,
  CommentReplyCollectionClass,
  CommentReplyClass,
  ChartCollectionClass,
  ChartClass,
  ChartSeriesCollectionClass,
  ChartSeriesClass,
  ChartTitleClass,
  ChartLegendClass,
  ChartAxesClass,
  ChartAreaFormatClass,
  ChartDataLabelsClass,
  SettingCollectionClass,
  DocumentPropertiesClass,
  CustomPropertyCollectionClass,
  SheetPropertyCollectionClass,
];
