/** The standards once more, typed off by hand: the generator must not share a mistake with the program it judges. */
export type Stage = 'primary' | 'junior';
export const STAGES: readonly Stage[] = ['primary', 'junior'];

/** In hundredths, so that every comparison is one of whole numbers. */
export const THRESHOLDS: Readonly<Record<Stage, readonly number[]>> = {
  primary: [420, 100, 90, 450, 750, 200000, 230],
  junior: [530, 100, 90, 580, 1020, 250000, 240],
};

/** In thousandths of the written CV. */
export const CV_LIMIT: Readonly<Record<Stage, number>> = { primary: 500, junior: 450 };
export const CLASS_LIMIT: Readonly<Record<Stage, number>> = { primary: 45, junior: 50 };
export const SCHOOL_LIMIT = 2000;
export const MIXED_LIMIT = 2500;

/** Pupil weights for what a mixed school shares: 小学 1 : 初中 1.1 : 高中 1.32, in hundredths. */
export const WEIGHTS = { primary: 100, junior: 110, senior: 132 } as const;

export const meets = (stage: Stage, indicator: number, hundredths: number): boolean =>
  hundredths >= (THRESHOLDS[stage][indicator] ?? Infinity);

/** At least six of seven met, the remaining one at 85 % or more. */
export function passes(stage: Stage, hundredths: readonly number[]): boolean {
  const failing = hundredths.filter((value, k) => !meets(stage, k, value));
  const reaches = hundredths.every((value, k) => value * 100 >= (THRESHOLDS[stage][k] ?? Infinity) * 85);
  return failing.length === 0 || (failing.length === 1 && reaches);
}

export const INDICATORS = [
  '每百名学生拥有高于规定学历教师数',
  '每百名学生拥有县级及以上骨干教师数',
  '每百名学生拥有体育、艺术(美术、音乐)专任教师数',
  '生均教学及辅助用房面积（㎡）',
  '生均体育运动场馆面积（㎡）',
  '生均教学仪器设备值(元)',
  '每百名学生拥有网络多媒体教室数',
] as const;
