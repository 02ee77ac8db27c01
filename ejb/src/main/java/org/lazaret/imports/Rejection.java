package org.lazaret.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.lazaret.job.Facts;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Refusal;

/** A well-formed row that was refused when its turn came; kept beside the count of rows done, so that both survive. */
@Entity(name = "ImportRejection")
public class Rejection {

    @Embeddable
    record Key(UUID jobId, int rowNumberInFile) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    @Column(nullable = false, length = 60)
    private String code;
    @Column(nullable = false, length = 60)
    private String path;
    @Column(nullable = false, length = 2000)
    private String facts;

    protected Rejection() {
    }

    Rejection(UUID job, int row, Refusal refusal) {
        key = new Key(job, row);
        if (refusal instanceof Invalid invalid) {
            Invalid.Field first = invalid.fields().get(0);
            code = first.code();
            path = first.path();
            facts = Facts.json(first.facts());
        } else {
            code = refusal.type();
            path = "";
            facts = Facts.json(refusal.facts());
        }
    }

    int row() {
        return key.rowNumberInFile();
    }

    /** What was wrong, with the key of the column it was wrong in; an empty path means the whole row. */
    Invalid.Field field() {
        return new Invalid.Field(path, code, Map.copyOf(Facts.read(facts)));
    }
}
