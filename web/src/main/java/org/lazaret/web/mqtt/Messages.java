package org.lazaret.web.mqtt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.Contention;
import org.lazaret.web.DatabaseSign;
import org.lazaret.web.door.SideDoor;
import org.lazaret.web.door.SignInNeeded;
import org.lazaret.web.problem.Document;
import org.lazaret.web.problem.Failures;
import org.lazaret.web.problem.Problem;
import org.lazaret.web.problem.Texts;
import org.lazaret.web.reading.ReceiptAnswer;
import org.lazaret.web.reading.Reception;

/** Takes in messages as requests are taken in: the same token, limits, forms and answers. */
@ApplicationScoped
public class Messages {
    private static final Logger LOG = System.getLogger(Messages.class.getName());
    private static final String ENDPOINT = "POST /api/readings";
    /** What a repetition may change: somebody else was at work on the same rows, or came too fast. */
    private static final Set<Integer> PASSING = Set.of(409, 412, 429);
    /** A message that fails so often while nothing is in the way would fail for ever and keep what waits behind it. */
    private static final int FAULTS_MOST = 8;

    private SideDoor door;
    private Reception reception;
    private DatabaseSign database;

    protected Messages() {
    }

    @Inject
    public Messages(SideDoor door, Reception reception, DatabaseSign database) {
        this.door = door;
        this.reception = reception;
        this.database = database;
    }

    /**
     * @param again it failed before
     * @return what to answer once, after the commit; empty when it must be tried again and not be acknowledged yet
     */
    Optional<Answer> take(Message message, boolean again) {
        if (again && !database.answers()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Answer.receipt(taken(message)));
        } catch (IOException | RuntimeException failure) {
            Optional<Problem> problem = Failures.problem(failure).filter(each -> each.status() < 500 && !PASSING.contains(each.status()));
            if (problem.isPresent()) {
                return Optional.of(refused(message, problem.get(), UUID.randomUUID()));
            }
            if (isHopeless(message, failure)) {
                return Optional.of(unforeseen(message, failure));
            }
            if (!again) {
                LOG.log(Level.WARNING, message + " is tried again: " + failure);
            }
            return Optional.empty();
        }
    }

    private ReceiptAnswer taken(Message message) throws IOException {
        Caller gateway = door.enter(message.property("authorization"), "mqtt", ENDPOINT);
        if (!gateway.user().toString().equals(message.gateway())) {
            throw new SignInNeeded();
        }
        return reception.take(gateway, message.brought());
    }

    private boolean isHopeless(Message message, Exception failure) {
        return !message.comesAgain() || !Contention.passes(failure) && database.answers() && message.fault() >= FAULTS_MOST;
    }

    private static Answer unforeseen(Message message, Exception failure) {
        UUID reference = UUID.randomUUID();
        LOG.log(Level.ERROR, message + " was not taken, " + reference, failure);
        return refused(message, Problem.of("unforeseen", 500, Map.of("reference", reference)), reference);
    }

    private static Answer refused(Message message, Problem problem, UUID reference) {
        LOG.log(Level.WARNING, message + " refused: " + problem.type() + " " + problem.status() + ", " + reference);
        return Answer.problem(Document.of(problem, Texts.in(message.languages()), reference));
    }
}
