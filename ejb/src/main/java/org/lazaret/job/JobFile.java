package org.lazaret.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.Length;

/** The bytes a job was given or made; apart from the job, so that lists of jobs never read them. */
@Entity
public class JobFile {

    /** Given to the job, or made by it. */
    public enum Direction { IN, OUT }

    @Embeddable
    record Key(UUID jobId, @Enumerated(EnumType.STRING) @Column(length = 3) Direction direction)
            implements Serializable {
    }

    @EmbeddedId
    private Key key;
    @Column(nullable = false, length = 200)
    private String name;
    @Column(nullable = false, length = 120)
    private String mediaType;
    @Column(nullable = false, length = Length.LONG32)
    private byte[] content;

    protected JobFile() {
    }

    JobFile(UUID job, Direction direction, JobResult.Content content) {
        this.key = new Key(job, direction);
        this.name = content.name();
        this.mediaType = content.mediaType();
        this.content = content.bytes();
    }

    JobResult.Content content() {
        return new JobResult.Content(name, mediaType, content);
    }
}
