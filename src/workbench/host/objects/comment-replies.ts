import { cellArea } from '../model/area';
import type { Reply } from '../model/parts';
import { editable, type HostClass, type HostObject, instance, method, readable } from '../protocol/class';
import { integer, oneOf, optional, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { Areas } from './areas';
import { oneOfId } from './by-id';
import { changeComment, CommentClass, commentOf, type CommentRef } from './comments';
import { RangeClass } from './range';

interface ReplyRef {
  readonly comment: CommentRef;
  readonly id: string;
}

const replyOf = ({ comment, id }: ReplyRef): Reply => oneOfId(commentOf(comment).replies, id);

const asObject = (comment: CommentRef, reply: Reply): HostObject =>
  instance(CommentReplyClass, { comment, id: reply.id });

function add(self: CommentRef, content: string): HostObject {
  const reply: Reply = {
    id: `{${self.session.book.newId('00000000-00C1-0000')}}`,
    content,
    author: self.session.author,
    created: new Date().toISOString(),
  };
  changeComment(self, { replies: [...commentOf(self).replies, reply] });
  return asObject(self, reply);
}

const byId = (self: CommentRef, id: unknown): HostObject | undefined => {
  const reply = commentOf(self).replies.find((one) => one.id === id);
  return reply && asObject(self, reply);
};

export const CommentReplyCollectionClass: HostClass<CommentRef> = {
  name: 'CommentReplyCollection',
  items: (self) => commentOf(self).replies.map((reply) => asObject(self, reply)),
  item: byId,
  methods: {
    Add: method('1.10', [text, optional(oneOf('Plain', 'Mention'))], add),
    GetCount: method('1.10', [], (self: CommentRef) => commentOf(self).replies.length),
    GetItemAt: method('1.10', [integer], (self: CommentRef, index) =>
      asObject(self, commentOf(self).replies[index] ?? refuse('InvalidArgument')),
    ),
    GetItemOrNullObject: method('1.14', [text], (self: CommentRef, id) => byId(self, id) ?? null),
  },
};

export const CommentReplyClass: HostClass<ReplyRef> = {
  name: 'CommentReply',
  identity: (self) => ({ Id: self.id }),
  properties: {
    Id: readable('1.10', (self) => replyOf(self).id),
    Content: editable(
      '1.10',
      (self: ReplyRef) => replyOf(self).content,
      text,
      (self, content) => {
        const reply = replyOf(self);
        const replies = commentOf(self.comment).replies.map((one) =>
          one === reply ? { ...one, content } : one,
        );
        changeComment(self.comment, { replies });
      },
    ),
    ContentType: readable('1.12', () => 'Plain'),
    AuthorName: readable('1.10', (self) => replyOf(self).author),
    AuthorEmail: readable('1.10', () => ''),
    CreationDate: readable('1.10', (self) => replyOf(self).created),
    Resolved: readable('1.11', (self) => commentOf(self.comment).resolved),
  },
  methods: {
    Delete: method('1.10', [], (self: ReplyRef) => {
      const reply = replyOf(self);
      changeComment(self.comment, {
        replies: commentOf(self.comment).replies.filter((one) => one !== reply),
      });
    }),
    GetLocation: method('1.10', [], ({ comment }: ReplyRef) => {
      const { row, column } = commentOf(comment);
      return instance(RangeClass, new Areas(comment.session, comment.sheet, [cellArea(row, column)]));
    }),
    GetParentComment: method('1.10', [], ({ comment }: ReplyRef) => {
      commentOf(comment);
      return instance(CommentClass, comment);
    }),
  },
};
