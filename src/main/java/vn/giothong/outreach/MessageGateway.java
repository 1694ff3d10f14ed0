package vn.giothong.outreach;

/** A way out of the house. It sends at once and returns when the next station has taken the message. */
interface MessageGateway {
    /**
     * Hands the message on.
     *
     * @throws UndeliveredException when the next station did not take it
     */
    void send(Message message);
}
