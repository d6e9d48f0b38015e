import { readPreferences } from '../workbench/page/frame/preferences';
import { loadFonts } from '../workbench/page/fonts';
import { Page } from './page';

loadFonts();

const root = document.getElementById('workbench');
if (root)
  void Page.start(root, readPreferences(location.href)).then((page) => {
    window.junhengWorkbench = page;
    document.documentElement.dataset['ready'] = 'true';
  });
