import { type Probe, shape, throws } from './probe';

/** Sheets, names, files, events, functions. */
export const BOOK_PROBES: readonly Probe[] = [
  {
    id: 'B1',
    belief: '持有的工作表对象在改名后仍指同一张表',
    expected: '"改名"',
    source: 'VBA',
    run: ({ book, sheet }) => {
      const held = book.Worksheets.Item(1);
      sheet.Name = '改名';
      return held.Name;
    },
  },
  {
    id: 'B2',
    belief: 'Worksheets.Add(null, 最后一张) 把新表加在最后',
    expected: '2',
    source: '推断',
    run: ({ book, sheet }) => {
      const added = book.Worksheets.Add(null, book.Worksheets.Item(book.Worksheets.Count));
      added.Name = '后面';
      const names = Array.from({ length: book.Worksheets.Count }, (_, i) => book.Worksheets.Item(i + 1).Name);
      sheet.Activate();
      return names.indexOf('后面') + 1;
    },
  },
  {
    id: 'B3',
    belief: '关掉提示后可以不问就删表；删掉的表对象不再回答',
    expected: 'true',
    source: 'VBA',
    run: ({ app, book }) => {
      const last = book.Worksheets.Item(book.Worksheets.Count);
      app.DisplayAlerts = false;
      last.Delete();
      app.DisplayAlerts = true;
      return throws(() => last.Name) || shape(last.Name) === 'null' || shape(last.Name) === 'undefined';
    },
  },
  {
    id: 'B4',
    belief: '隐藏的名称可以存一段文字，RefersTo 带等号',
    expected: '"=\\"设置\\""',
    source: '他人所见',
    run: ({ book }) => {
      book.Names.Add('_junheng_probe', '="设置"', false);
      return book.Names.Item('_junheng_probe')?.RefersTo;
    },
  },
  {
    id: 'B5',
    belief: '名称删去以后，再找就出错',
    expected: 'true',
    source: 'VBA',
    run: ({ book }) => {
      book.Names.Item('_junheng_probe')?.Delete();
      return throws(() => book.Names.Item('_junheng_probe')?.RefersTo);
    },
  },
  {
    id: 'B6',
    belief: 'SaveCopyAs 不提问，存出的副本按字节读得到',
    expected: '["PK", false]',
    source: '他人所见',
    run: ({ app, book }) => {
      const path = `${app.Env.GetTempPath()}/junheng-probe.xlsx`;
      book.SaveCopyAs(path);
      const bytes = new Uint8Array(app.FileSystem.ReadFileAsArrayBuffer(path));
      const head = String.fromCharCode(...bytes.slice(0, 2));
      app.FileSystem.Remove(path);
      return [head, app.FileSystem.Exists(path)];
    },
  },
  {
    id: 'B7',
    belief: '也可以读成每字节一个字符的文字',
    expected: '"PK"',
    source: '类型声明',
    run: ({ app, book }) => {
      const path = `${app.Env.GetTempPath()}/junheng-probe.xlsx`;
      book.SaveCopyAs(path);
      const head = app.FileSystem.readAsBinaryString(path).slice(0, 2);
      app.FileSystem.Remove(path);
      return head;
    },
  },
  {
    id: 'B17',
    belief: 'writeAsBinaryString 按每字符一个字节写文件，128 以上的字节不变',
    expected: '[0, 128, 255]',
    source: '类型声明',
    run: ({ app }) => {
      const path = `${app.Env.GetTempPath()}/junheng-probe.bin`;
      app.FileSystem.writeAsBinaryString?.(path, '\u0000\u0080\u00ff');
      const bytes = new Uint8Array(app.FileSystem.ReadFileAsArrayBuffer(path));
      app.FileSystem.Remove(path);
      return [...bytes];
    },
  },
  {
    id: 'B8',
    belief: '事件登记在 Application.ApiEvent',
    expected: '"object"',
    source: '他人所见',
    run: ({ app }) => typeof app.ApiEvent,
  },
  {
    id: 'B9',
    belief: '改单元格立即发出 SheetChange，带工作表和区域；EnableEvents=false 时不发',
    expected: '["sheet,range", "none"]',
    source: '推断',
    run: ({ app, at }) => {
      let heard = 'none';
      const listen = (...payload: unknown[]): void => {
        heard = payload.length >= 2 ? 'sheet,range' : `${payload.length}`;
      };
      app.ApiEvent?.AddApiEventListener('SheetChange', listen);
      try {
        app.EnableEvents = true;
        at('K1').Value2 = 1;
        const first = heard;
        heard = 'none';
        app.EnableEvents = false;
        at('K1').Value2 = 2;
        return [first, heard];
      } finally {
        app.EnableEvents = true;
        app.ApiEvent?.RemoveApiEventListener('SheetChange', listen);
      }
    },
  },
  {
    id: 'B10',
    belief: '选中单元格后 ActiveCell 就是它',
    expected: '"$C$7"',
    source: 'VBA',
    run: ({ app, at, sheet }) => {
      sheet.Activate();
      at('C7').Select();
      return app.ActiveCell.Address();
    },
  },
  {
    id: 'B11',
    belief: '有加载项自定义函数的接口 AddCustomFunction',
    expected: '"function"',
    source: '类型声明',
    run: ({ app }) => typeof app.AddCustomFunction,
  },
  {
    id: 'B12',
    belief: '单元格里的 =JH.CV({1;2;3}) 得到 0.408…',
    expected: '"0.408"',
    source: '推断',
    run: ({ at }) => {
      at('K3').Formula = '=JH.CV({1;2;3})';
      const value = at('K3').Value2;
      return typeof value === 'number' ? value.toFixed(3) : shape(value);
    },
  },
  {
    id: 'B13',
    belief: '窗格和隐藏页共用 PluginStorage',
    expected: '"1"',
    source: '类型声明',
    run: ({ app }) => {
      app.PluginStorage.setItem('junheng.probe', '1');
      const kept = app.PluginStorage.getItem('junheng.probe');
      app.PluginStorage.removeItem('junheng.probe');
      return kept;
    },
  },
  {
    id: 'B14',
    belief: '窗格的浏览器内核不低于 Chromium 103',
    expected: 'true',
    source: '他人所见',
    run: () => {
      const agent = typeof navigator === 'undefined' ? '' : navigator.userAgent;
      const [, major] = /Chrome\/(\d+)/.exec(agent) ?? [];
      return Number(major) >= 103 || `${agent}`.slice(0, 120);
    },
  },
  {
    id: 'B15',
    belief: '没有受保护的表，ProtectContents 是 false',
    expected: 'false',
    source: 'VBA',
    run: ({ sheet }) => sheet.ProtectContents,
  },
  {
    id: 'B16',
    belief: '可见的表 Visible 是 −1',
    expected: '-1',
    source: 'VBA',
    run: ({ sheet }) => sheet.Visible,
  },
];
