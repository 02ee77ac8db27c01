package org.lazaret.leaver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.lazaret.account.SignInFile;
import org.lazaret.certificate.Certificate;
import org.lazaret.certificate.CertificatePaper;
import org.lazaret.job.JobContext;
import org.lazaret.job.JobKind;
import org.lazaret.job.JobParts;
import org.lazaret.job.JobResult;
import org.lazaret.print.Paper;

/**
 * Draws sheet after sheet into one file. A step reads some certificates and leaves their traces; they are drawn between the steps,
 * while no lock is held. The file is kept as a part of the job, and forgotten with the parts: there are names in it.
 */
@ApplicationScoped
public class PrintJob implements JobKind {
    static final String KIND = "print-certificates";
    private static final int SHEETS_A_STEP = 20;

    private CertificatePrints prints;
    private JobParts parts;

    protected PrintJob() {
    }

    @Inject
    public PrintJob(CertificatePrints prints, JobParts parts) {
        this.prints = prints;
        this.parts = parts;
    }

    static JobResult.Content input(List<UUID> certificates) {
        return new JobResult.Content("certificates.txt", "text/plain",
                certificates.stream().map(UUID::toString).collect(Collectors.joining("\n")).getBytes(StandardCharsets.US_ASCII));
    }

    static List<UUID> read(byte[] input) {
        return new String(input, StandardCharsets.US_ASCII).lines().map(UUID::fromString).toList();
    }

    @Override
    public boolean isKind(String name) {
        return KIND.equals(name);
    }

    /** What was drawn before the server died is drawn again, without another trace. */
    @Override
    public boolean isResumable() {
        return true;
    }

    @Override
    public JobResult run(JobContext job) {
        List<UUID> all = read(job.file().bytes());
        int steps = (all.size() + SHEETS_A_STEP - 1) / SHEETS_A_STEP;
        job.begin(steps + 1, "printing-certificates");
        if (job.doneBefore() <= steps) {
            byte[] file = draw(job, all, steps);
            job.step(() -> parts.add(job.id(), 1, all.size(), file));
        }
        return new JobResult("certificates-printed", Map.of("sheets", all.size()), null, new JobResult.Content("certificates.pdf", "application/pdf", new byte[0]));
    }

    private byte[] draw(JobContext job, List<UUID> all, int steps) {
        String page = SignInFile.address("/check");
        try (Paper paper = new Paper("解除隔离证明 " + all.size())) {
            for (int step = 0; step < steps; step++) {
                List<UUID> some = all.subList(step * SHEETS_A_STEP, Math.min(all.size(), (step + 1) * SHEETS_A_STEP));
                boolean first = step == 0;
                List<Certificate> sheets = sheets(job, some, step < job.doneBefore());
                for (int sheet = 0; sheet < sheets.size(); sheet++) {
                    if (!first || sheet > 0) {
                        paper.turn();
                    }
                    CertificatePaper.draw(paper, sheets.get(sheet), page);
                }
            }
            return paper.pdf();
        }
    }

    private List<Certificate> sheets(JobContext job, List<UUID> some, boolean again) {
        AtomicReference<List<Certificate>> read = new AtomicReference<>();
        Runnable reading = () -> read.set(prints.sheets(job.caller(), job.scope().site(), some));
        if (again) {
            job.tryOut(reading);
        } else {
            job.step(reading);
        }
        return read.get();
    }
}
