package org.lazaret.web.shell;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Everything that is not the API. Fixed names are asked for again each time and cost a 304; chunks are kept for ever.
 */
@WebServlet(urlPatterns = "/", loadOnStartup = 1)
public class Pages extends HttpServlet {

    private transient StaticFiles files;

    @Override
    public void init() {
        files = StaticFiles.in(getServletContext());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = files.at(request.getServletPath()).orElse(null);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var zipped = acceptsGzip(request);
        response.setHeader("Cache-Control", file.immutable() ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("ETag", file.etag());
        response.setHeader("Vary", "Accept-Encoding");
        if (file.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var body = zipped ? file.zipped() : file.bytes();
        response.setContentType(file.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }
}
