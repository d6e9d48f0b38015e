import { readPreferences } from './frame/preferences';
import { Workbench } from './workbench';

const root = document.getElementById('workbench');
if (root)
  void Workbench.start(root, readPreferences(location.href, localStorage)).then((workbench) => {
    window.junhengWorkbench = workbench;
    document.documentElement.dataset['ready'] = 'true';
  });
