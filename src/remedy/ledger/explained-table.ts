import { messageOf } from '../../checks/findings/words';
import { findingKey } from '../../checks/review/explanations';
import type { Explained } from '../../checks/review/explanations';
import type { LedgerLine, LedgerTable } from './table';

/** 说明清单: what the form says and a person let stand, with the reason. Reviewers read it. */
export const EXPLAINED_TABLE: LedgerTable = {
  id: '说明清单',
  sheet: '说明清单',
  title: '填报说明清单',
  help: '核验提出、经核对予以说明的填报问题。数值改动后说明失效，问题重新列出。浅黄色的栏由人填写，更新时保留。',
  columns: [
    { name: 'number', heading: '序号', width: 6, owner: 'program', align: 'center' },
    { name: 'school', heading: '学校（单位）', width: 20, owner: 'program' },
    { name: 'problem', heading: '核验提出的问题', width: 48, owner: 'program' },
    { name: 'actual', heading: '填报值', width: 12, owner: 'program', align: 'right' },
    { name: 'reason', heading: '说明', width: 34, owner: 'program' },
    { name: 'date', heading: '说明日期', width: 12, owner: 'program', align: 'center' },
    { name: 'holds', heading: '是否有效', width: 14, owner: 'program', align: 'center' },
    { name: 'office', heading: '说明单位', width: 16, owner: 'person' },
    { name: 'remark', heading: '备注', width: 14, owner: 'person' },
  ],
};

export const HOLDS = { yes: '有效', changed: '数值已改，失效', gone: '问题已不存在' } as const;

export function explainedLines(explained: readonly Explained[]): readonly LedgerLine[] {
  return explained.map(({ finding, explanation, holds }, index) => ({
    key: findingKey(finding),
    values: {
      number: index + 1,
      school: finding.school ?? '全县',
      problem: messageOf(finding, 'zh'),
      actual: explanation.actual,
      reason: explanation.reason,
      date: explanation.date,
      holds: holds ? HOLDS.yes : HOLDS.changed,
    },
  }));
}
