/// <reference types="et-jsapi-declare" />
import type {
  WpsApplication,
  WpsAreas,
  WpsCondition,
  WpsConditions,
  WpsEnv,
  WpsFileSystem,
  WpsInterior,
  WpsNames,
  WpsPane,
  WpsRange,
  WpsSheet,
  WpsSheets,
  WpsStorage,
  WpsValidation,
  WpsWindow,
  WpsWorkbook,
  WpsWorkbooks,
} from '../../src/wps/model';

/**
 * Our interfaces against Kingsoft's declarations, by the compiler: every member that we name has to be there. What the declarations
 * say of types comes from “static analysis” and is often `any`, so the names are held, not the types of results.
 */
type Named<Theirs, Ours> =
  Exclude<keyof Ours, keyof Theirs> extends never ? true : Exclude<keyof Ours, keyof Theirs>;

/** Methods that we call must be methods there, which take as many arguments as we give. */
type Callable<Theirs, Ours> = {
  [K in keyof Ours & keyof Theirs]: Ours[K] extends (...args: infer A) => unknown
    ? Theirs[K] extends (...args: infer B) => unknown
      ? Required<A>['length'] extends Partial<Required<B>>['length']
        ? never
        : K
      : K
    : never;
}[keyof Ours & keyof Theirs];

type Fits<Theirs, Ours> = [Named<Theirs, Ours>, Callable<Theirs, Ours>] extends [true, never]
  ? true
  : [Named<Theirs, Ours>, Callable<Theirs, Ours>];

export const DECLARED: {
  application: Fits<WPSMergedRoot, WpsApplication>;
  workbooks: Fits<Et.Workbooks, WpsWorkbooks>;
  workbook: Fits<Et.Workbook, WpsWorkbook>;
  sheets: Fits<Et.Sheets, WpsSheets>;
  sheet: Fits<Et.Worksheet, WpsSheet>;
  range: Fits<Et.Range, WpsRange>;
  areas: Fits<Et.Areas, WpsAreas>;
  conditions: Fits<Et.FormatConditions, WpsConditions>;
  condition: Fits<Et.FormatCondition, WpsCondition>;
  interior: Fits<Et.Interior, WpsInterior>;
  validation: Fits<Et.Validation, WpsValidation>;
  names: Fits<Et.Names, WpsNames>;
  window: Fits<Et.Window, WpsWindow>;
  files: Fits<WPS.FileSystem, WpsFileSystem>;
  environment: Fits<WPS.Env, WpsEnv>;
  storage: Fits<WPS.PluginStorage, WpsStorage>;
  pane: Fits<WPS.CustomTaskpane, WpsPane>;
} = {
  application: true,
  workbooks: true,
  workbook: true,
  sheets: true,
  sheet: true,
  range: true,
  areas: true,
  conditions: true,
  condition: true,
  interior: true,
  validation: true,
  names: true,
  window: true,
  files: true,
  environment: true,
  storage: true,
  pane: true,
};

// @ts-expect-error a misspelt member is found
export const MISSPELT: Fits<Et.Range, { readonly Valeu2: unknown }> = true;
// @ts-expect-error so is a property taken for a method
export const NO_METHOD: Fits<Et.Range, { Row(): number }> = true;
