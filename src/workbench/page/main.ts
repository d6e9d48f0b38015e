import { loadFonts } from './fonts';
import { readPreferences } from './frame/preferences';
import { Workbench } from './workbench';

loadFonts();

const root = document.getElementById('workbench');
if (root)
  void Workbench.start(root, readPreferences(location.href)).then((workbench) => {
    window.junhengWorkbench = workbench;
    document.documentElement.dataset['ready'] = 'true';
  });
