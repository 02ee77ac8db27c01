package org.lazaret.shared;

import jakarta.ejb.ApplicationException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A command or question that the rules refuse. It rolls back everything the command did so far, and tells the person
 * which rule, which facts and what would help: one subclass per problem type, texts by language in the web module,
 * a page each in {@code docs/api/problems}.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final int status;
    private final transient Map<String, Object> facts;

    /**
     * @param type   stable name of the problem type in kebab case, for example {@code bed-taken}
     * @param status HTTP status: 404 not found or not yours, 403 seen but not to be changed, 409 conflict, 412 stale
     *               version, 422 a rule
     * @param facts  name and value in turn, for example {@code "bed", "0512-1", "occupiedUntil", instant}; they become
     *               members of the problem document and fill its texts, so no personal data the caller may not see
     */
    protected Refusal(String type, int status, Object... facts) {
        super(type);
        this.type = type;
        this.status = status;
        this.facts = pairs(facts);
    }

    static Map<String, Object> pairs(Object... facts) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            pairs.put((String) facts[i], facts[i + 1]);
        }
        return pairs;
    }

    public String type() {
        return type;
    }

    public int status() {
        return status;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    @Override
    public String getMessage() {
        return type + " " + facts;
    }
}
