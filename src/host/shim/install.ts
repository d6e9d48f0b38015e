import type { ExcelHost } from '../excel-host';
import type { NativeBridge } from '../protocol/rich-api-host';
import { nth } from '../../standards/lists';

/** What office.js asks of the program around it; the names are Microsoft's. */
interface OfficeContext {
  GetAppType(): number;
  GetSolutionRef(): string;
  GetAppVersionMajor(): number;
  GetAppVersionMinor(): number;
  GetAppUILocale(): string;
  GetAppDataLocale(): string;
  GetDocUrl(): string;
  GetAppCapabilities(): number;
  GetActivationMode(): number;
  GetControlIntegrationLevel(): number;
  GetSolutionToken(): string;
  GetSupportedMatrix(): string;
  GetHostFullVersion(): string;
  GetInstanceId(): string;
  GetCorrelationId(): string;
  GetInitialDisplayMode(): number;
  GetSettings(): OfficeSettings;
}

/** `Office.context.document.settings`: keys and values in two lists of equal length. */
interface OfficeSettings {
  Read(keys: string[], values: string[]): void;
  Write(keys: readonly string[], values: readonly string[]): void;
}

interface OfficeExternal {
  GetHostInfo(): string;
  GetContext(): OfficeContext;
  GetLoggingAllowed(): boolean;
  Execute(id: number, parameters: unknown, callback: (code: number, result: unknown[]) => void): void;
  RegisterEvent(id: number, target: string, handler: unknown, callback: (code: number) => void): void;
  UnregisterEvent(id: number, target: string, callback: (code: number) => void): void;
}

/** The window the add-in's page runs in. */
export interface OfficeWindow {
  external?: unknown;
  _richApiNativeBridge?: NativeBridge;
}

/** The document settings are kept under this key among the workbook's own. */
const SETTINGS = 'Office.document.settings';
const EXCEL = 1;
const OK = 0;
/** "Not supported": what of the old common API is not part of this host. */
const UNSUPPORTED = 1003;

/**
 * Offers a window what Excel for Windows offers office.js: `window.external` and the bridge. To be called before
 * office.js runs; nothing of office.js is changed. Answers a function that disconnects the window.
 */
export function installHost(window: OfficeWindow, host: ExcelHost): () => void {
  const bridge = host.rich.bridge();
  window._richApiNativeBridge = bridge;
  const external = externalOf(host);
  const given = window.external;
  if (typeof given === 'object' && given !== null) Object.assign(given, external);
  else window.external = external;
  return () => host.rich.disconnect(bridge);
}

function externalOf(host: ExcelHost): OfficeExternal {
  const { locale } = host.session;
  const context = contextOf(host);
  return {
    GetHostInfo: () => ['Excel', 'Win32', '16.01', locale, '', '', 'disableLogging', '1'].join('$'),
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (_id, _parameters, callback) => callback(UNSUPPORTED, []),
    RegisterEvent: (_id, _target, _handler, callback) => callback(OK),
    UnregisterEvent: (_id, _target, callback) => callback(OK),
  };
}

function contextOf({ session, book, matrix }: ExcelHost): OfficeContext {
  const { locale } = session;
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'workbench',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => book.name,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(matrix),
    GetHostFullVersion: () => '16.0.14332.20000',
    GetInstanceId: () => 'workbench',
    GetCorrelationId: () => 'workbench',
    GetInitialDisplayMode: () => 2,
    GetSettings: () => ({
      Read: (keys, values) => {
        for (const [key, value] of Object.entries(storedSettings(book.parts.settings))) {
          keys.push(key);
          values.push(String(value));
        }
      },
      Write: (keys, values) => {
        const stored = Object.fromEntries(keys.map((key, index) => [key, nth(values, index)]));
        book.change({ settings: { ...book.parts.settings, [SETTINGS]: stored } });
      },
    }),
  };
}

function storedSettings(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const stored = settings[SETTINGS];
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}
