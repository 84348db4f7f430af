import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Prints, for each flavour (first argument, with commas) of each file (the others), a line with the
 * file, the flavour, whether it is compliant and how many checks were made, and a line for each
 * check that failed.
 */
public class VeraPdf {
  public static void main(String[] args) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (int i = 1; i < args.length; i++)
      for (String id : args[0].split(",")) validate(args[i], PDFAFlavour.byFlavourId(id));
  }

  private static void validate(String path, PDFAFlavour flavour) throws Exception {
    try (FileInputStream in = new FileInputStream(path);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
      ValidationResult result = validator.validate(parser);
      System.out.println(
          path + "\t" + flavour.getId() + "\t" + result.isCompliant() + "\t"
              + result.getTotalAssertions());
      for (TestAssertion failed : result.getTestAssertions())
        if (failed.getStatus() == TestAssertion.Status.FAILED)
          System.out.println("  " + failed.getRuleId() + "\t" + failed.getMessage());
    }
  }
}
