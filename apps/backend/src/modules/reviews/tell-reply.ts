import { publish, type Tx } from '../../platform/index.ts';
import { readReply } from './store-replies.ts';

/** Announces a reply that everybody sees now, when it answers a question: whoever asked waits for it. */
export async function tellPublishedReply(tx: Tx, replyId: string): Promise<void> {
  const reply = await readReply(tx, replyId);
  if (reply === null || reply.questionId === null) return;
  const { questionId } = reply;
  await publish(tx, { topic: 'question.answered', subject: questionId, payload: { questionId, replyId } });
}
