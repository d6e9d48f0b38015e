import type { HostClass } from '../protocol/class';
import {
  ApplicationClass,
  CultureInfoClass,
  RuntimeClass,
  WorkbookClass,
  WorkbookProtectionClass,
} from './workbook';
import { BorderCollectionClass, RangeBorderClass } from './borders';
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
import { PAGE_CLASSES } from './page-layout';
import { RangeClass } from './range';
import { RangeAreasClass, RangeCollectionClass } from './range-areas';
import { FormatProtectionClass, RangeFillClass, RangeFontClass, RangeFormatClass } from './range-format';
import { SettingCollectionClass } from './settings';
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
  SettingCollectionClass,
];
