import type { Parameters, Sentence } from '../messages/sentence';
import type { IndicatorSlug, Source, Stage } from '../standards/types';
import type { CellValue, Place, Workbook } from '../form/workbook';
import type { Fraction } from './exact';

/** The stages that share a school's buildings; 高中 is counted only to split them. */
export type SchoolStage = Stage | 'senior';
export const SCHOOL_STAGES: readonly SchoolStage[] = ['primary', 'junior', 'senior'];

/** One file of raw data, as the reader will recognise it. */
export interface RecordSource {
  readonly file: string;
  readonly workbook: Workbook;
}

/** Where a raw cell stands. */
export interface RawPlace extends Place {
  readonly file: string;
}

/** What a school holds for one stage: pupils and teachers. */
export type StageField =
  | 'pupils'
  | 'grades'
  | 'classes'
  | 'teachers'
  | 'staff'
  | 'doctor'
  | 'master'
  | 'bachelor'
  | 'college'
  | 'degree'
  | 'backbone'
  | 'pe'
  | 'arts'
  | 'music'
  | 'fineArts'
  | 'peArts'
  | 'travelling'
  | 'gradePupils'
  | 'band'
  | 'oversize'
  | PeopleField;

/** What 表Ⅳ asks of teachers: in post, with a certificate, eligible for rotation, moved, 骨干 among these, 360 hours of training. */
export type PeopleField = 'inPost' | 'certified' | 'eligible' | 'moved' | 'movedBackbone' | 'trained';
export const PEOPLE_FIELDS: readonly PeopleField[] = [
  'inPost',
  'certified',
  'eligible',
  'moved',
  'movedBackbone',
  'trained',
];

/** What a school holds once for all its stages. */
export type SharedField =
  | 'rooms'
  | 'indoor'
  | 'grounds'
  | 'equipment'
  | 'multimedia'
  | 'converted'
  | 'land'
  | 'musicRooms'
  | 'musicArea'
  | 'artRooms'
  | 'artArea'
  | 'fundedPupils';

export type IdentityField =
  'name' | 'code' | 'type' | 'typeCode' | 'founder' | 'area' | 'counted' | 'main' | 'abolished' | 'attached';

export type FigureField = StageField | SharedField;

/** Units that a heading may state; figures are kept in 人, 个, 间, ㎡ and 元. */
export type RawUnit = '人' | '个' | '间' | '㎡' | '亩' | '元' | '万元' | '所';

/** The heading under which figures stand. */
export interface RawHeading {
  /** The cell that names it. */
  readonly place: RawPlace;
  /** All its cells, the naming one first. */
  readonly places: readonly RawPlace[];
  /** `专任教师›艺术›计` */
  readonly text: string;
  readonly around: readonly string[];
  readonly field: FigureField;
  readonly stage: SchoolStage | null;
  /** What it states; undefined where the field needs a unit and none is stated. */
  readonly unit: RawUnit | null | undefined;
  /** A total stands beneath: 艺术›计. */
  readonly total: boolean;
  /** One heading serves a whole table (`table`), or each school's own sheet has it (`school`). */
  readonly scope: 'table' | 'school';
}

/**
 * One raw figure. `plain` is the number as it stands, `value` the same in the unit of the field (㎡, 元); `value` is null
 * while the unit is in doubt. `none`: a `*`, `—` or `/` that says "not applicable".
 */
export interface RawFigure {
  readonly place: RawPlace;
  readonly heading: RawHeading;
  readonly written: CellValue | null;
  readonly state: 'number' | 'blank' | 'none' | 'text' | 'error' | 'negative';
  readonly plain: Fraction | null;
  readonly value: Fraction | null;
  /** The unit that `plain` is in; null where none is stated and none is needed. */
  readonly unit: RawUnit | null;
  /** It stands in a hidden row or column. */
  readonly hidden: boolean;
}

/** How many classes have `from`–`to` pupils; `to` is Infinity in the last band. */
export interface ClassBand extends RawFigure {
  readonly stage: SchoolStage;
  readonly from: number;
  readonly to: number;
}

/** A word of a school's identity and where it stands; `text` is trimmed. */
export interface RawText {
  readonly place: RawPlace;
  readonly text: string;
}

/** Key of a figure within a record: `primary.pupils`, `.rooms`. */
export type FigureKey = `${SchoolStage}.${StageField}` | `.${SharedField}`;

/** What one row, workbook or sheet says about one school. */
export interface SchoolRecord {
  readonly place: RawPlace;
  readonly words: ReadonlyMap<IdentityField, RawText>;
  /** The stage that the whole source is about; null where each heading says its own. */
  readonly stage: SchoolStage | null;
  readonly figures: Map<FigureKey, RawFigure>;
  /** Pupils by grade, where the source has them. */
  readonly grades: readonly (RawFigure & { readonly stage: SchoolStage; readonly grade: number })[];
  /** Classes by size (班额), where the source has them. */
  readonly bands: readonly ClassBand[];
  /** Figures that stand under no stage in a source that has none: to be given to the stage of a school with one only. */
  readonly loose: ReadonlyMap<StageField, RawFigure>;
  /** Figures of a second column with the same heading. */
  readonly doubles: ReadonlyMap<FigureKey, RawFigure>;
  /** Where the figures were counted in a roster of teachers: what that leaves open. Undefined in every other source. */
  readonly roster?: RosterCount;
}

/** A number of rows of a roster and the first of them. */
export interface RosterRows {
  readonly count: number;
  readonly place: RawPlace;
}

/** What the counting of a school's teachers leaves open; nobody's name or number is in it. */
export interface RosterCount {
  /** Teachers moved, one by one; null where no column tells them. */
  readonly moves: readonly RotationCount[] | null;
  /** 骨干 is ticked, and no heading says of which level. */
  readonly levels: RosterRows | null;
  /** Certificates for a lower stage than is taught. */
  readonly below: RosterRows | null;
  /** Rows in which a column is blank or says something unknown, by heading. */
  readonly unclear: ReadonlyMap<
    string,
    RosterRows & { readonly words: readonly string[]; readonly isStage: boolean }
  >;
  /** Rows that say the same of a person of the same name. */
  readonly repeated: RosterRows | null;
}

/** Teachers who were moved in the school years `from`–`until` (null: not told). */
export interface RotationCount {
  readonly stage: SchoolStage | null;
  readonly from: number | null;
  readonly until: number | null;
  readonly isBackbone: boolean;
  readonly place: RawPlace;
}

/** A choice of a question; `value` is what an answer gives. */
export interface Choice {
  readonly value: string | number;
  readonly label: Sentence;
  readonly parameters?: Parameters;
}

export type QuestionKind =
  | 'campus'
  | 'shared'
  | 'unit'
  | 'arts'
  | 'fifty'
  | 'attached'
  | 'founder'
  | 'split'
  | 'duplicate'
  | 'type'
  | 'magnitude'
  | 'column'
  | 'year'
  | 'stage'
  | 'level'
  | 'rotation'
  | 'name';

/**
 * A doubt that only the county can settle. With `assumed` the figures are filled on that assumption, which is said;
 * without it nothing that depends on the answer is filled.
 */
export interface Question {
  /** Made of what is asked, not of where it stands, so that an answer holds for next year's files too. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** The cell in doubt first. */
  readonly places: readonly RawPlace[];
  readonly message: Sentence;
  readonly parameters: Parameters;
  /** Left out where a number is to be typed. */
  readonly choices?: readonly Choice[];
  readonly assumed?: string | number;
  readonly school: string | null;
  /** The answer that was given. */
  readonly answer?: string | number;
}

export type Answers = ReadonlyMap<string, string | number>;

/** Something found in the raw data, as the checks of the form tell theirs. */
export interface RawFinding {
  readonly rule: string;
  readonly category: 'structure' | 'entry' | 'consistency' | 'standard';
  readonly severity: 'error' | 'warning' | 'information';
  readonly stage: Stage | null;
  readonly school: string | null;
  readonly places: readonly RawPlace[];
  readonly message: Sentence;
  readonly parameters: Parameters;
  readonly actual: number | string | null;
  readonly expected: number | string | null;
  readonly source: Source;
}

/** A heading that was not matched to anything. */
export interface Unmatched {
  /** The first place; where each school has a sheet of its own, there may be more. */
  readonly place: RawPlace;
  readonly heading: string;
  /** It stands in a roster of teachers: what it can mean is another than in sheets about schools. */
  readonly of?: 'roster';
}

/** A school that is no row of the form, and why. */
export interface LeftOut {
  readonly name: string;
  readonly code: string | null;
  readonly reason: Sentence;
  readonly parameters: Parameters;
  readonly place: RawPlace;
}

/** What a 教学点 under 50 pupils adds to the sums of 表Ⅰ. */
export interface SmallPoint {
  readonly name: string;
  readonly sites: readonly Site[];
  readonly pupils: number;
  readonly classes: number | null;
  readonly teachers: number | null;
}

/** A raw figure that is added (`1`) or taken away (`-1`). */
export interface Term {
  readonly at: FigureKey;
  readonly sign: 1 | -1;
}

/** What one site gave to a total: its terms, and the stages among which they are split (one: they are not). */
export interface SitePart {
  readonly site: Site;
  readonly terms: readonly Term[];
  readonly among: readonly SchoolStage[];
}

/** One figure of the form made from raw ones. */
export interface Derived {
  /** The school's total for the stage (apportioned, 元 and ㎡); null where a raw figure is missing or in doubt. */
  readonly total: Fraction | null;
  /** Per pupil or per hundred pupils, unrounded. */
  readonly value: Fraction | null;
  /** As put on the form: two decimals, half up. */
  readonly written: number | null;
  /** The raw cells it rests on. */
  readonly from: readonly RawPlace[];
  /** How they are put together, site by site. */
  readonly parts: readonly SitePart[];
}

/** One row of 表Ⅱ-2. */
export interface StageRow {
  readonly stage: Stage;
  readonly enrolment: Fraction | null;
  readonly grades: number | null;
  readonly classes: number | null;
  readonly indicators: Readonly<Record<IndicatorSlug, Derived>>;
  /** Of enrolment, grades and classes. */
  readonly from: readonly RawPlace[];
  /** Classes of more than 45 (小学) or 50 (初中) pupils. */
  readonly oversize: number | null;
  readonly teachers: Fraction | null;
  readonly staff: Fraction | null;
  readonly people: Readonly<Record<PeopleField, number | null>>;
}

/** A place where a school works: the school itself or a campus that is added to it. */
export interface Site {
  readonly name: string;
  readonly records: readonly SchoolRecord[];
  readonly figures: ReadonlyMap<FigureKey, RawFigure>;
}

/** A school of the county with its raw figures and what follows from them. */
export interface CountySchool {
  readonly name: string;
  readonly code: string | null;
  /** The words of 办学类型. */
  readonly type: string;
  readonly kind: SchoolKind;
  /** 举办者类型, 1–10; null while unknown. */
  readonly founder: number | null;
  readonly rural: boolean | null;
  /** The school first, then its campuses. */
  readonly sites: readonly Site[];
  readonly rows: readonly StageRow[];
}

/** A school as 基础数据 holds it: also one that is no row of the form (a small 教学点, a 特殊教育学校). */
export type RecordedSchool = Pick<CountySchool, 'code' | 'type' | 'kind' | 'founder' | 'sites'>;

/** What 办学类型 says. */
export type SchoolKind =
  | 'primary'
  | 'point'
  | 'junior'
  | 'nineYear'
  | 'twelveYear'
  | 'complete'
  | 'senior'
  | 'special'
  | 'vocational'
  | 'kindergarten'
  | 'unknown';
