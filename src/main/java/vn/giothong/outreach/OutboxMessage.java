package vn.giothong.outreach;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import vn.giothong.database.BaseEntity;

/** What a demonstration would have sent. */
@Entity
class OutboxMessage extends BaseEntity {
    @Enumerated(EnumType.STRING)
    public Channel channel;

    public String recipient;
    public String subject;
    public String body;
    public Instant sentAt;

    protected OutboxMessage() {}

    OutboxMessage(Message message, Instant sentAt) {
        this.id = message.id();
        this.channel = message.channel();
        this.recipient = message.recipient();
        this.subject = message.subject();
        this.body = message.text();
        this.sentAt = sentAt;
    }
}
