package org.lazaret.notice;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.lazaret.notice.Notices.Notice;

/** Tells what is due, one after the other, outside of any transaction: a receiver may take its time. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer {
    private static final Logger LOG = System.getLogger(NoticeTimer.class.getName());

    private Notices notices;
    private Webhook webhook;

    protected NoticeTimer() {
    }

    @Inject
    public NoticeTimer(Notices notices, Webhook webhook) {
        this.notices = notices;
        this.webhook = webhook;
    }

    /** Until nothing is due, or the receiver does not answer: then the rest would only wait for it one by one. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void tick() {
        for (Notice notice = webhook.isOpen() ? notices.take() : null; notice != null; notice = notices.take()) {
            if (webhook.tell(notice.id(), notice.body())) {
                notices.told(notice);
            } else if (notices.failed(notice) == null) {
                LOG.log(Level.ERROR, "given up after a day: notice " + notice.id());
            } else {
                return;
            }
        }
    }
}
