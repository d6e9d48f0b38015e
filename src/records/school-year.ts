/** The school year of a day: it begins in August. 2026 from 1 August 2026 to 31 July 2027. */
export const schoolYearOn = (day: Date): number => day.getFullYear() - (day.getMonth() < 7 ? 1 : 0);
