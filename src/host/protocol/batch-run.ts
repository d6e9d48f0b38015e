import type { HostObject } from './class';
import { HostError, refuse } from './errors';
import { camelCase, pascal, query } from './query';
import type { References } from './references';
import type { Matrix } from './requirements';
import { type Action, ActionType, type ArgumentInfo, type Batch, PathType } from './wire';

/** What a batch runs against. */
export interface Ground {
  readonly matrix: Matrix;
  readonly references: References;
  /** `context.workbook`. */
  readonly root: HostObject;
  /** Services made by name, such as `Microsoft.ExcelServices.CustomFunctions`. */
  service(name: string): HostObject | undefined;
}

/** One batch being worked through. Every object path is resolved once, when the first action needs it. */
export class BatchRun {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly ground: Ground,
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    const { matrix } = this.ground;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && object.identity();
      case ActionType.query:
        return object && query(object, action.QueryInfo ?? {}, matrix);
      case ActionType.queryAsJson:
        return object && camelCase(query(object, action.QueryInfo ?? {}, matrix));
      case ActionType.method:
        return this.invoke(object, action);
      case ActionType.setProperty:
        (object ?? refuse('InvalidObjectPath')).set(
          action.Name ?? '',
          this.args(action.ArgumentInfo)[0],
          matrix,
        );
        return null;
      case ActionType.update:
      case ActionType.updateRecursive:
        this.update(object ?? refuse('InvalidObjectPath'), action.ObjectState ?? {});
        return null;
      default:
        return refuse('NotImplemented', `Action type ${action.ActionType} is not part of this host.`);
    }
  }

  /** `Class.member` of an action, for errors that name no place themselves. */
  placeOf(action: Action): string {
    const name = action.Name || this.batch.ObjectPaths[action.ObjectPathId]?.Name || '';
    return name && name.charAt(0).toLowerCase() + name.slice(1);
  }

  private invoke(object: HostObject | null, action: Action): unknown {
    const { references, matrix } = this.ground;
    const name = action.Name ?? '';
    const args = this.args(action.ArgumentInfo);
    if (name === '_KeepReference') {
      if (object) references.keep(object);
      return null;
    }
    if (name === '_RemoveReference') {
      references.release(String(args[0]));
      return null;
    }
    const result = (object ?? refuse('InvalidObjectPath')).call(name, args, matrix);
    return result === undefined ? null : result;
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      const member = pascal(name);
      if (object.has(member) === 'navigation') {
        const target = object.navigate(member, this.ground.matrix) ?? refuse('InvalidObjectPath');
        this.update(target, Object(value) as Record<string, unknown>);
      } else object.set(member, value, this.ground.matrix);
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.follow(id);
    this.resolved.set(id, object);
    return object;
  }

  private follow(id: number): HostObject | null {
    const path = this.batch.ObjectPaths[id] ?? refuse('InvalidObjectPath');
    const { ground } = this;
    switch (path.ObjectPathType) {
      case PathType.global:
        return ground.root;
      case PathType.newObject:
        return (
          ground.service(path.Name) ??
          refuse('ApiNotFound', `The service ${path.Name} is not part of this host.`)
        );
      case PathType.reference:
        return ground.references.get(path.Name);
      case PathType.null:
        return null;
      case PathType.method:
      case PathType.property:
      case PathType.indexer:
        break;
      default:
        return refuse('InvalidObjectPath');
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.property) return parent.navigate(path.Name, ground.matrix);
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return parent.item(args[0]);
    return asObject(parent.call(path.Name, args, ground.matrix));
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const substitute = (value: unknown, path: unknown): unknown => {
      if (Array.isArray(path) && Array.isArray(value))
        return value.map((inner: unknown, index) => substitute(inner, path[index]));
      return typeof path === 'number' && path > 0 ? this.resolve(path) : value;
    };
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => substitute(value, paths[index]));
  }
}

function asObject(result: unknown): HostObject | null {
  if (result === null || result === undefined) return null;
  if (typeof result === 'object' && 'className' in result) return result as HostObject;
  throw new HostError('InvalidObjectPath');
}
