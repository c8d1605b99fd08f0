import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Judges PDF files: the first argument names the standards ("ua1,3a"), the others are files. */
public class Validate {
  private static final int TOLD_PER_RULE = 3;

  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    int passed = 0;
    int failed = 0;
    for (String standard : arguments[0].split(",")) {
      for (int at = 1; at < arguments.length; at++) {
        if (keeps(PDFAFlavour.byFlavourId(standard), arguments[at])) passed += 1;
        else failed += 1;
      }
    }
    System.out.printf("%d passed, %d failed, 0 skipped%n", passed, failed);
    System.exit(failed == 0 && passed > 0 ? 0 : 1);
  }

  private static boolean keeps(PDFAFlavour flavour, String path) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var file = new FileInputStream(path);
        var parser = foundry.createParser(file, flavour);
        var validator = foundry.createValidator(flavour, TOLD_PER_RULE, false, false, false)) {
      var result = validator.validate(parser);
      var name = path.substring(path.lastIndexOf('/') + 1);
      System.out.printf("%s: %s %s, %d checks%n", name, flavour.getId(), result.isCompliant() ? "kept" : "BROKEN", result.getTotalAssertions());
      for (var one : result.getTestAssertions()) {
        if (one.getStatus() == TestAssertion.Status.FAILED)
          System.out.printf("  %s-%d %s at %s%n", one.getRuleId().getClause(), one.getRuleId().getTestNumber(), one.getMessage(), one.getLocation().getContext());
      }
      return result.isCompliant() && result.getTotalAssertions() > 1000;
    }
  }
}
