import type { Invoker } from '../custom-functions/invoker';
import { type HostClass, method } from '../protocol/class';
import { decoder, oneOf } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { Session } from './session';

/** Objects office.js makes by name, beside the workbook. */
export const CUSTOM_FUNCTIONS = 'Microsoft.ExcelServices.CustomFunctions';
export const ADDIN_INTERNAL = 'Microsoft.InternalService.AddinInternalService';
export const APP_RUNTIME = 'Microsoft.AppRuntime.AppRuntimeService';
export const APP_RUNTIME_PERSISTENCE = 'Microsoft.AppRuntime.AppRuntimePersistenceService';

const list = decoder('any[]', (raw): readonly unknown[] =>
  Array.isArray(raw) ? raw : refuse('InvalidArgument'),
);

export const CustomFunctionsClass: HostClass<Invoker> = {
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: method('CustomFunctionsRuntime 1.1', [], () => null),
    _GetEnabledFeatures: method('CustomFunctionsRuntime 1.1', [], () => []),
    SetInvocationArrayResults: method('CustomFunctionsRuntime 1.1', [list], (self: Invoker, rows) =>
      self.settleArrays(rows),
    ),
    SetInvocationResults: method('CustomFunctionsRuntime 1.1', [list], (self: Invoker, rows) =>
      self.settleObjects(rows),
    ),
  },
};

export const AddinInternalClass: HostClass<Session> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: method('SharedRuntime 1.1', [], () => null) },
};

const STATES = oneOf('Inactive', 'Background', 'Visible');

/** `Office.addin.showAsTaskpane` and `hide`. */
export const AppRuntimeClass: HostClass<Session> = {
  name: 'AppRuntimeService',
  methods: {
    GetAppRuntimeState: method('SharedRuntime 1.1', [], (self: Session) => self.runtime.state),
    SetAppRuntimeState: method('SharedRuntime 1.1', [STATES], (self: Session, state) => {
      if (self.runtime.state === state) return;
      self.runtime.state = state;
      self.onRuntimeState(state);
    }),
  },
};

/** `Office.addin.setStartupBehavior`. */
export const AppRuntimePersistenceClass: HostClass<Session> = {
  name: 'AppRuntimePersistenceService',
  methods: {
    GetAppRuntimeStartState: method('SharedRuntime 1.1', [], (self: Session) => self.runtime.startState),
    SetAppRuntimeStartState: method('SharedRuntime 1.1', [STATES], (self: Session, state) => {
      self.runtime.startState = state;
    }),
  },
};
