package landbridge.soak;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What is done to a folder of releases while faults happen. */
enum Work {
  BUILD,
  ROLLBACK,
  BACKUP,
  RESTORE;

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a command of the program. */
  List<String> command(Path folder, Path documents, Path backup) {
    String releases = folder.resolve("releases").toString();
    String file = folder.resolve("backup.zip").toString();
    return switch (this) {
      case BUILD -> List.of("build", "--release", releases, "--documents", documents.toString());
      case ROLLBACK -> List.of("rollback", "--release", releases);
      case BACKUP -> List.of("backup", file, "--release", releases);
      case RESTORE -> List.of("restore", backup.toString(), "--release", releases);
    };
  }
}
