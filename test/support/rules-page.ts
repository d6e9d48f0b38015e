import { CATEGORIES, type Finding } from '../../src/checks/findings/finding';
import { RECORD_RULES } from '../../src/checks/record/record-rules';
import { RULES } from '../../src/checks/rules/registry';
import type { Rule } from '../../src/checks/rules/rule';
import { CATEGORIES as CATEGORY_NAMES, SEVERITIES } from '../../src/messages/report';
import { RULE_ADVICE } from '../../src/messages/rule-advice';
import { RULE_TITLES } from '../../src/messages/rule-titles';
import { say } from '../../src/messages/sentence';
import { CASES, checked, type Input } from './checked-county';
import { goldenCases } from './golden';

const HEAD = `# 规则一览

由规则表和样例生成（\`npm run rules\`），请不要手改；测试检查它与程序一致。例句取自 test/cases/checks 中的一个样例，是程序的原话。

_Every rule of the check with a sentence of its own, generated from the registry and the golden cases._
`;

const ALL: readonly Omit<Rule, 'check'>[] = [...RULES, ...RECORD_RULES];

/** docs/rules.md: every rule with its title, its severity, its source, what it says of one golden case and what to do. */
export function rulesPage(): string {
  const examples = exampleFindings();
  const sections = CATEGORIES.map((category) => {
    const rules = ALL.filter((rule) => rule.category === category).map(({ id, severity, source, texts }) => {
      const finding = examples.get(id);
      const example = finding ? `\n- 例：${say(finding.message, 'zh', finding.parameters)}` : '';
      const advice = texts?.advice ?? RULE_ADVICE[id];
      const title = texts?.title ?? RULE_TITLES[id];
      return `### \`${id}\` ${title?.zh ?? ''}

${title?.en ?? ''}

- ${SEVERITIES[severity].zh} · 依据：[${source.zh}](sources.md#${source.clause})${example}${advice ? `\n- 怎么办：${advice.zh}` : ''}
`;
    });
    return `## ${CATEGORY_NAMES[category].zh}\n\n${rules.join('\n')}`;
  });
  return `${HEAD}\n共 ${ALL.length} 条。\n\n${sections.join('\n')}`;
}

/** What each rule says of the first of its own golden cases in which it fires. */
function exampleFindings(): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>();
  for (const { name, input } of goldenCases<Input, unknown>(CASES)) {
    const own = name.split('/').slice(0, 2).join('/');
    if (found.has(own)) continue;
    const { findings } = checked(input);
    const finding = findings.find(({ rule }) => rule === own);
    if (finding) found.set(own, finding);
  }
  return found;
}
