package org.lazaret.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.certificate.Certificates;
import org.lazaret.web.Download;
import org.lazaret.web.door.Command;

/** One certificate: its paper, and its end. */
@RequestScoped
@Path("/certificates/{certificate}")
public class CertificateResource {
    @Inject
    private Certificates certificates;
    @Inject
    private Caller caller;

    /** @param reason 1–500 characters; whoever checks the paper is not told it */
    public record RevocationForm(String reason) {
    }

    /** The paper, one sheet of A4 in Chinese and English with a QR code. */
    @GET
    @Path("pdf")
    public Response pdf(@PathParam("certificate") UUID certificate) {
        Certificates.Print print = certificates.print(caller, certificate);
        return Download.of("certificate-" + print.number().text().replace('/', '-') + ".pdf", "application/pdf", print.pdf());
    }

    @POST
    @Path("revocation")
    @Command
    public Response revoke(@PathParam("certificate") UUID certificate, RevocationForm form) {
        return Response.ok(CertificateAnswer.of(certificates.revoke(caller, certificate, form.reason()))).build();
    }
}
