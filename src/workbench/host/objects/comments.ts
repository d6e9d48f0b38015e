import { cellArea, cellsOf } from '../model/area';
import type { Comment, Reply } from '../model/parts';
import type { Sheet } from '../model/sheet';
import {
  editable,
  type HostClass,
  type HostObject,
  instance,
  leads,
  method,
  readable,
} from '../protocol/class';
import { decoder, flag, integer, isRecord, oneOf, optional, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { Areas, lookUp } from './areas';
import { changedById, oneOfId } from './by-id';
import { CommentReplyCollectionClass } from './comment-replies';
import { eventMethods, EventType, WORKBOOK } from './event-methods';
import type { Scope } from './names';
import { RangeClass } from './range';
import { rangeOrAddress } from './range-arguments';
import type { Session } from './session';

/** A comment by its id. */
export interface CommentRef {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly id: string;
}

export const commentOf = ({ sheet, id }: CommentRef): Comment => oneOfId(sheet.parts.comments, id);

export function changeComment(self: CommentRef, patch: Partial<Comment>): void {
  setComments(self, changedById(self.sheet.parts.comments, self.id, patch), 'changed');
}

function setComments(
  { session, sheet, id }: CommentRef,
  comments: readonly Comment[],
  what: 'added' | 'changed' | 'deleted',
): void {
  if (sheet.parts.protection) refuse('AccessDenied');
  sheet.change({ comments });
  session.book.emit({ kind: 'comment', sheet, what, id, origin: session.book.origin });
}

const refs = ({ session, sheet }: Scope): CommentRef[] =>
  (sheet ? [sheet] : session.book.sheets).flatMap((one) =>
    one.parts.comments.map((comment) => ({ session, sheet: one, id: comment.id })),
  );

const asObject = (ref: CommentRef): HostObject => instance(CommentClass, ref);

const byId = (scope: Scope, id: unknown): HostObject | undefined => {
  const ref = refs(scope).find((one) => one.id === id);
  return ref && asObject(ref);
};

/** Plain text, or Excel.CommentRichContent; mentions are not part of this host. */
const content = decoder('string | CommentRichContent', (raw): string => {
  if (isRecord(raw)) return text.decode(raw['richContent']);
  return text.decode(raw);
});

/** In the collection of a workbook the address names its sheet; one cell only. */
function cellOf(scope: Scope, given: Areas | string): Areas {
  const { session } = scope;
  const sheet = scope.sheet ?? session.book.active ?? refuse('ItemNotFound');
  const target = typeof given === 'string' ? lookUp({ session, sheet }, given) : given;
  return cellsOf(target.area) === 1 ? target : refuse('InvalidArgument');
}

function add(scope: Scope, given: Areas | string, words: string): HostObject {
  const target = cellOf(scope, given);
  if (scope.sheet && scope.sheet !== target.sheet) refuse('InvalidArgument');
  const { sheet, area, session } = target;
  const { comments } = sheet.parts;
  if (comments.some((one) => one.row === area.top && one.column === area.left)) refuse('InvalidOperation');
  const comment: Comment = {
    id: `{${session.book.newId('00000000-00C0-0000')}}`,
    row: area.top,
    column: area.left,
    content: words,
    author: session.author,
    created: new Date().toISOString(),
    resolved: false,
    replies: [],
  };
  const ref = { session, sheet, id: comment.id };
  setComments(ref, [...comments, comment], 'added');
  return asObject(ref);
}

function byCell(scope: Scope, given: Areas | string): HostObject {
  const { sheet, area, session } = cellOf(scope, given);
  const comment = sheet.parts.comments.find((one) => one.row === area.top && one.column === area.left);
  return comment ? asObject({ session, sheet, id: comment.id }) : refuse('ItemNotFound');
}

function byReply(scope: Scope, replyId: string): HostObject {
  const holds = ({ replies }: { replies: readonly Reply[] }): boolean =>
    replies.some(({ id }) => id === replyId);
  const ref = refs(scope).find((one) => holds(commentOf(one)));
  return ref ? asObject(ref) : refuse('ItemNotFound');
}

export const CommentCollectionClass: HostClass<Scope> = {
  name: 'CommentCollection',
  items: (self) => refs(self).map(asObject),
  item: byId,
  methods: {
    Add: method('1.10', [rangeOrAddress, content, optional(oneOf('Plain', 'Mention'))], add),
    GetCount: method('1.10', [], (self: Scope) => refs(self).length),
    GetItemAt: method('1.10', [integer], (self: Scope, index) =>
      asObject(refs(self)[index] ?? refuse('InvalidArgument')),
    ),
    GetItemByCell: method('1.10', [rangeOrAddress], byCell),
    GetItemByReplyId: method('1.10', [text], byReply),
    GetItemOrNullObject: method('1.14', [text], (self: Scope, id) => byId(self, id) ?? null),
    ...eventMethods<Scope>((self) => ({ session: self.session, id: self.sheet?.id ?? WORKBOOK }), {
      AddedEvent: [EventType.commentAdded, '1.12'],
      ChangedEvent: [EventType.commentChanged, '1.12'],
      DeletedEvent: [EventType.commentDeleted, '1.12'],
    }),
  },
};

export const CommentClass: HostClass<CommentRef> = {
  name: 'Comment',
  identity: (self) => ({ Id: self.id }),
  properties: {
    Id: readable('1.10', (self) => commentOf(self).id),
    Content: editable(
      '1.10',
      (self: CommentRef) => commentOf(self).content,
      text,
      (self, words) => changeComment(self, { content: words }),
    ),
    ContentType: readable('1.12', () => 'Plain'),
    AuthorName: readable('1.10', (self) => commentOf(self).author),
    AuthorEmail: readable('1.10', () => ''),
    CreationDate: readable('1.10', (self) => commentOf(self).created),
    Resolved: editable(
      '1.11',
      (self: CommentRef) => commentOf(self).resolved,
      flag,
      (self, resolved) => changeComment(self, { resolved }),
    ),
    RichContent: readable('1.11', (self) => commentOf(self).content),
  },
  navigations: { Replies: leads('1.10', (self) => instance(CommentReplyCollectionClass, self)) },
  methods: {
    Delete: method('1.10', [], (self: CommentRef) => {
      const comment = commentOf(self);
      setComments(
        self,
        self.sheet.parts.comments.filter((one) => one !== comment),
        'deleted',
      );
    }),
    GetLocation: method('1.10', [], (self: CommentRef) => {
      const { row, column } = commentOf(self);
      return instance(RangeClass, new Areas(self.session, self.sheet, [cellArea(row, column)]));
    }),
  },
};
