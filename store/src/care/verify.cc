#include "care/verify.h"

#include <rocksdb/convenience.h>
#include <rocksdb/env.h>
#include <rocksdb/metadata.h>
#include <rocksdb/options.h>

#include <vector>

namespace talkgraph::store {
namespace {

// A writer's own compactions take no file away meanwhile; a reader has none.
class KeptFiles {
 public:
  explicit KeptFiles(rocksdb::DB& rocks)
      : rocks_(rocks), kept_(rocks.DisableFileDeletions().ok()) {}
  ~KeptFiles() {
    if (kept_) rocks_.EnableFileDeletions(/*force=*/false);
  }
  KeptFiles(const KeptFiles&) = delete;
  KeptFiles& operator=(const KeptFiles&) = delete;

 private:
  rocksdb::DB& rocks_;
  bool kept_;
};

}  // namespace

// What DB::VerifyChecksum() does, file by file, so that one sees how far it is.
rocksdb::Status verify_files(const Database& database, Watch& watch) {
  rocksdb::DB& rocks = database.rocks();
  const KeptFiles kept(rocks);
  std::vector<rocksdb::LiveFileMetaData> files;
  rocks.GetLiveFilesMetaData(&files);
  std::uint64_t total = 0;
  for (const rocksdb::LiveFileMetaData& file : files) total += file.size;
  watch.begin(total);
  watch.doing("checksums");
  for (rocksdb::ColumnFamilyHandle* handle : database.handles()) {
    const rocksdb::Options options = rocks.GetOptions(handle);
    for (const rocksdb::LiveFileMetaData& file : files) {
      if (file.column_family_name != handle->GetName()) continue;
      const rocksdb::Status status = rocksdb::VerifySstFileChecksum(
          options, rocksdb::EnvOptions(options), rocksdb::ReadOptions(),
          file.directory + "/" + file.relative_filename, file.largest_seqno);
      if (!status.ok()) return status;
      watch.done(file.size);
    }
  }
  return rocksdb::Status::OK();
}

}  // namespace talkgraph::store
