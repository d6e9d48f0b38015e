import { readPreferences } from './frame/preferences';
import { Workbench } from './workbench';

/** The grid draws on a canvas, which does not wait for fonts. A machine that has none of a family's fonts refuses to load it: no harm. */
const FONTS = ['等线', '微软雅黑', '黑体', '宋体'];
void Promise.allSettled(FONTS.map((font) => document.fonts.load(`11px ${font}`, '表 1')));

const root = document.getElementById('workbench');
if (root)
  void Workbench.start(root, readPreferences(location.href, localStorage)).then((workbench) => {
    window.junhengWorkbench = workbench;
    document.documentElement.dataset['ready'] = 'true';
  });
