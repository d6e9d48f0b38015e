import { schoolsOpen } from '../county/head-page';
import { coefficientStanding, verdictSentence } from '../county/verdict';
import type { Block, Paper } from '../paper';
import { SUMMARY_CHAPTERS } from '../../standards/steps';
import { basicsBlocks } from './basics';
import { itemBlocks, otherBlocks } from './items';
import { chapter, numbered, prompt, section, text, tight } from './pieces';
import { measureBlocks, problemBlocks } from './problems';
import { overviewBlocks, resourceBlocks } from './resources';
import type { ReportSource } from './source';

/**
 * 自评报告: the skeleton that published reports share, with the four parts that the district plan asks for. Figures come from the form,
 * problems and measures from the ledger; what a person must write is left with prompts. No personal names: reports are published.
 */
export function selfReport(source: ReportSource): Paper {
  const { name } = source;
  const { profile } = source.county.checked.standards;
  const measure = '《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）';
  const procedure = '《县域义务教育优质均衡发展国家督导评估认定工作规程》（国教督办函〔2019〕30号）';
  const own = profile.key === 'national' ? '' : `和${profile.name.zh}`;
  return {
    title: `${name}义务教育优质均衡发展自评报告`,
    official: true,
    blocks: numbered([
      { kind: 'heading', level: 1, text: titleLines(name, '义务教育优质均衡发展自评报告') },
      text([
        {
          text: `根据${measure}、${procedure}${own}的要求，我们对照各项标准，组织自查自评，现将情况报告如下。`,
        },
        { text: '【2024年起另有教督厅函〔2024〕10号，报送前请核对依据文件】', tone: 'prompt' },
      ]),
      ...basicsBlocks(source),
      chapter(2, '指标完成情况'),
      text(summary(source)),
      ...formNote(source),
      ...resourceBlocks(source),
      ...itemBlocks(source),
      ...otherBlocks(source),
      ...workBlocks(3),
      ...problemBlocks(source, 4),
      ...measureBlocks(source, 5),
      ...annexes(),
      ...signature(),
    ]),
  };
}

/** A title too long for its line breaks behind the county's name, never inside a word. */
const titleLines = (name: string, about: string): string =>
  `${name}${about}`.replace(/\d\d/g, '0').length > TITLE_LINE ? `${name}\n${about}` : `${name}${about}`;
/** Characters of 22 pt in a line of the official page; two digits are as wide as one. */
const TITLE_LINE = 20;

/** The summary of 15 December: results, what was done, main problems, next measures, and nothing else. */
export function yearSummary(source: ReportSource): Paper {
  const { name, year } = source;
  const title = `${name}义务教育优质均衡发展${year}年度自评总结`;
  const [results] = SUMMARY_CHAPTERS;
  return {
    title,
    official: true,
    blocks: numbered([
      { kind: 'heading', level: 1, text: titleLines(name, `义务教育优质均衡发展${year}年度自评总结`) },
      chapter(1, results?.zh ?? ''),
      text(summary(source)),
      ...formNote(source),
      ...overviewBlocks(source),
      ...workBlocks(2, false),
      ...problemBlocks(source, 3),
      ...measureBlocks(source, 4),
      ...signature(),
    ]),
  };
}

/** The verdict of the check in a sentence. */
function summary({ county }: ReportSource): string {
  const { counts, say, checked } = county;
  const standing = {
    counts,
    needed: county.needed,
    schoolsOpen: schoolsOpen(county),
    coefficients: coefficientStanding(checked),
  };
  return tight(`${say(VERDICT_WORDS[checked.review.verdict])}${verdictSentence(standing, say, 'standards')}`);
}

/** Figures that are still to be put right are not to leave the office unseen. */
function formNote({ county }: ReportSource): Block[] {
  const { problems } = county.counts;
  const { unconfirmed } = county.checked.review;
  const notes = [
    ...(problems > 0 ? [`【申报表还有${problems}处填报问题，改正后重新生成本报告】`] : []),
    ...(unconfirmed.length > 0 ? [`【另有${unconfirmed.length}项由人确认，确认后再定结论】`] : []),
  ];
  return notes.length === 0 ? [] : [text([{ text: notes.join(''), tone: 'prompt' }])];
}
const VERDICT_WORDS = {
  met: { zh: '自评结论：达到各项标准。', en: 'Met. ' },
  'not-met': { zh: '自评结论：尚未达到全部标准。', en: 'Not met. ' },
  incomplete: { zh: '自评结论：申报表尚待补正，暂不能作出。', en: 'Open. ' },
};

/** 三、主要做法和成效: a person's to write; the usual points stand as prompts. */
function workBlocks(number: number, full = true): Block[] {
  const points: readonly (readonly [string, string])[] = [
    ['加强组织领导，压实政府责任', '领导小组和部门分工、专题会议、督导考核、经费“两个只增不减”的落实'],
    ['优化布局，改善办学条件', '新建改扩建学校、增加学位、专用教室和运动场地建设的项目、投入和成效'],
    ['建强教师队伍', '编制和招聘、交流轮岗、骨干教师培养、培训经费和学时、待遇保障'],
    ['提升教育质量，关爱特殊群体', '课程、德育、减负、随迁子女和残疾儿童少年入学、控辍保学'],
  ];
  return [
    chapter(number, '主要做法和成效'),
    ...(full
      ? points.flatMap(([name, what], index) => [
          section(index + 1, name),
          prompt(`${what}，写具体数字和事例，300字左右`),
        ])
      : [prompt('本年度的主要做法和成效，分点写，写具体数字和事例，600字左右')]),
  ];
}

/** 附件说明: a line below the text, each annex in a line of its own below the first. */
function annexes(): Block[] {
  return [
    text(''),
    text('附件：1. 问题台账'),
    text('\u3000\u3000\u30002. 全国义务教育优质均衡发展县（市、区）申报表'),
  ];
}

function signature(): Block[] {
  return [
    text(''),
    { kind: 'text', text: '＿＿＿＿人民政府', align: 'right' },
    { kind: 'text', text: '＿＿＿＿年＿＿月＿＿日', align: 'right' },
  ];
}
