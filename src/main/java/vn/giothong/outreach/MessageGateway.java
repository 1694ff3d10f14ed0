package vn.giothong.outreach;

import java.util.UUID;

/** A way out of the house. It sends at once and returns when the next station has taken the message. */
interface MessageGateway {
    /**
     * Hands the message on.
     *
     * @throws UndeliveredException when the next station did not take it, or nobody knows whether it did
     */
    void send(Message message);

    /** What became of a message of which nobody heard the answer. */
    Fate fate(UUID messageId);
}
