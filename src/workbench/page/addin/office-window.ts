import { type ExcelHost, installHost, type OfficeWindow } from '@junheng/host';

/** Numbers of Office's common API: a ribbon button was pressed; what it started is done. */
const BUTTON_PRESSED = 39;
const BUTTON_DONE = 94;
const OK = 0;

/** What of `window.external` the workbench adds to or takes over from the host's own. */
interface External {
  GetContext(): { GetOfficeThemeInfo?: () => string };
  Execute(id: number, parameters: unknown, callback: (code: number, result: unknown[]) => void): void;
  RegisterEvent(id: number, target: string, handler: PressHandler, callback: (code: number) => void): void;
}

type PressHandler = (id: number, payload: readonly [id: string, action: string, event: string]) => void;

/** Office's colours as it tells them to add-ins: whole numbers, red first. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xf3f3f2,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xf0f0f0,
    controlBackgroundColor: 0x1c1c1c,
    controlForegroundColor: 0xf0f0f0,
  },
};

/** The pane's window under our host: what Excel for Windows shows of itself there, its theme and its ribbon included. */
export class OfficePane {
  readonly disconnect: () => void;
  private pressed: PressHandler | null = null;
  private count = 0;

  constructor(
    window: OfficeWindow,
    private readonly host: ExcelHost,
    isDark: () => boolean,
  ) {
    this.disconnect = installHost(window, host);
    const external = window.external as External;
    const execute = external.Execute.bind(external);
    const register = external.RegisterEvent.bind(external);
    external.GetContext().GetOfficeThemeInfo = () => JSON.stringify(THEMES[isDark() ? 'dark' : 'light']);
    external.RegisterEvent = (id, target, handler, callback) => {
      if (id === BUTTON_PRESSED) this.pressed = handler;
      register(id, target, handler, callback);
    };
    external.Execute = (id, parameters, callback) => {
      if (id === BUTTON_DONE) callback(OK, []);
      else execute(id, parameters, callback);
    };
  }

  /** A person presses a button of the ribbon: the add-in gets an event that it must complete. */
  press(control: string, action: string): void {
    this.count += 1;
    if (this.pressed)
      this.pressed(BUTTON_PRESSED, [String(this.count), action, JSON.stringify({ source: { id: control } })]);
    else this.host.pressRibbon(action);
  }
}
