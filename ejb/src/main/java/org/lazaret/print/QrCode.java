package org.lazaret.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code drawn as shapes, so that it is sharp on every printer; all lengths in millimetres from the lower left corner. */
public final class QrCode {
    /** The code's own margin. */
    private static final int QUIET_SQUARES = 4;

    private QrCode() {
    }

    /**
     * @param text printable ASCII, at most 2,300 characters
     * @param x    left edge, the margin included
     * @param y    lower edge, the margin included
     */
    public static void draw(PDPageContentStream content, String text, double x, double y, double side) throws IOException {
        BitMatrix squares = squares(text);
        double size = side / (squares.getWidth() + 2 * QUIET_SQUARES);
        for (int row = 0; row < squares.getHeight(); row++) {
            double lower = y + side - (row + QUIET_SQUARES + 1) * size;
            for (int from = 0; from < squares.getWidth(); from++) {
                int to = from;
                while (to < squares.getWidth() && squares.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    content.addRect(Millimetres.points(x + (from + QUIET_SQUARES) * size), Millimetres.points(lower), Millimetres.points((to - from) * size),
                            Millimetres.points(size));
                    from = to;
                }
            }
        }
        content.fill();
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
