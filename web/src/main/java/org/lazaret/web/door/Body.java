package org.lazaret.web.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, which is cut off where it gets too large, whatever its length was said to be. */
public final class Body extends FilterInputStream {
    static final long JSON_BYTES = 1L << 20;
    static final long FILE_BYTES = 20L << 20;

    private final long limit;
    private long left;

    private Body(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    /** So many bytes of that type are taken, as they were sent. @param type {@code null} when it is not said */
    public static long most(MediaType type) {
        boolean json = type == null || type.getSubtype().endsWith("json");
        return json ? JSON_BYTES : FILE_BYTES;
    }

    /** @throws TooLarge its stated length is too large already */
    static InputStream limited(ContainerRequestContext request) {
        long limit = most(request.getMediaType());
        if (request.getLength() > limit) {
            throw new TooLarge(limit);
        }
        return new Body(request.getEntityStream(), limit);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new TooLarge(limit);
        }
    }
}
