import { coefficientText, limitText } from '../../src/checks/schools/coefficients';

const text = (value: number | null, limit: number): string | null => coefficientText({ value }, limit);

describe('a coefficient in words', () => {
  test('has the three decimals of the form', () => {
    expect(text(0.2332, 0.5)).toBe('0.233');
    expect(text(null, 0.5)).toBeNull();
  });

  test('has as many as it takes to show on which side of its limit it lies', () => {
    expect(text(0.50004, 0.5)).toBe('0.50004');
    // A limit of the county's own may have more decimals than the form.
    expect(text(0.4496, 0.4497)).toBe('0.4496');
    expect(text(0.50000001, 0.5)).toBe('0.50000001');
  });

  test('stands beside a limit with all the decimals that the county gave it', () => {
    expect(['0.5', '0.45', '0.455', '0.4505'].map((limit) => limitText(Number(limit)))).toEqual([
      '0.50',
      '0.45',
      '0.455',
      '0.4505',
    ]);
  });
});
