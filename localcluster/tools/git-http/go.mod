module govcloud.dev/localcluster/git-http

go 1.26.0
