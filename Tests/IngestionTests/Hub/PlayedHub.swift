import FakeHub

/// Names of the Hub that the tests play, where the product has its own of the same name.
typealias PlayedSettings = HubSettings
typealias PlayedFile = RepositoryFile
